/** A tracker's address: the show's slug and the season's number. */
export type TrackerAddress = { show: string; season: number };

export const ALL_TRACKERS = "/";
export const HOW_WE_LABEL = "/how-we-label";
export const CORRECTIONS = "/corrections";
/** What programs can ask, told for people. */
export const API_PAGE = "/api";
export const SEARCH = "/search";
/** Under a publication's address: its form for readers. By itself: what became of what they told us. */
export const TELL_US = "tell-us";

export function trackerPath({ show, season }: TrackerAddress): string {
  return `/${show}/season-${season}`;
}

export function entryPath(tracker: TrackerAddress, slug: string): string {
  return `${trackerPath(tracker)}/entries/${slug}`;
}

/** One publication of an entry, as it was worded then: an address that never changes what it says. */
export function publicationPath(tracker: TrackerAddress, slug: string, number: number): string {
  return publicationUnder(entryPath(tracker, slug), number);
}

/** The same, from the entry's own address. */
export function publicationUnder(entry: string, number: number): string {
  return `${entry}/${number}`;
}

/** Where a reader can say that a publication is wrong; from the publication's address. */
export function tellUsPath(publication: string): string {
  return `${publication}/${TELL_US}`;
}

/** The tracker as it stood at the end of a UTC day; without one, where a day is chosen. */
export function asOfPath(tracker: TrackerAddress, day?: string): string {
  return `${trackerPath(tracker)}/as-of${day ? `/${day}` : ""}`;
}

/** The change log; `since` keeps only changes of that day and later. */
export function changesPath(tracker: TrackerAddress, since?: string): string {
  return `${trackerPath(tracker)}/changes${since ? `?since=${since}` : ""}`;
}

/** Every window that was claimed, held against what happened. */
export function predictionsPath(tracker: TrackerAddress): string {
  return `${trackerPath(tracker)}/predictions`;
}

/** Where changes can be followed: Atom or JSON Feed, of everything, of a tracker or of one entry. */
export function feedPath(form: "xml" | "json", under: string = "", before?: string): string {
  return `${under}/feed.${form}${before ? `?before=${before}` : ""}`;
}

/** A tracker's dates, for a reader's own calendar. */
export function calendarPath(tracker: TrackerAddress): string {
  return `${trackerPath(tracker)}/calendar.ics`;
}

/** A tracker's answer card as data. */
export function answerPath(tracker: TrackerAddress): string {
  return `${trackerPath(tracker)}/answer.json`;
}

/** Whether a segment of an address can be one of ours at all; what cannot is never asked for. */
export function isSlug(segment: string): boolean {
  return segment.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(segment);
}

/** The season a segment of an address names: 2 for "season-2"; null for everything else. */
export function seasonOfSegment(segment: string): number | null {
  const number = /^season-([1-9]\d{0,2})$/.exec(segment)?.[1];
  return number ? Number(number) : null;
}

/** The publication a segment of an address names: 3 for "3"; null for everything else. */
export function numberOfSegment(segment: string): number | null {
  return /^[1-9]\d{0,5}$/.test(segment) ? Number(segment) : null;
}

/** The address of this site as readers type it, from SITE_URL, without a slash at its end. */
export function siteUrl(): string {
  return (process.env.SITE_URL ?? "http://localhost:3000").replace(/\/+$/, "");
}

/** A path of this site as a whole web address. */
export function wholeAddress(path: string): string {
  return siteUrl() + path;
}
