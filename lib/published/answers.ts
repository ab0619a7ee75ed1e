import { actors, castInWords, type CastGroup, countCast } from "@/lib/published/cast";
import { newestStanding, type PublishedEntry } from "@/lib/published/entries";
import { leadOf } from "@/lib/published/lead";
import { bestSource } from "@/lib/published/sources";
import type { ContentOf } from "@/lib/season/content";
import { type Day, daysBetween, type Instant } from "@/lib/season/day";
import { type Happening, happeningOf, happenings, isExact } from "@/lib/season/happened";
import { formatImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { tellsItsState } from "@/lib/season/spoils";
import type { Certainty, QuestionId } from "@/lib/season/words";

/** One line of the answer card. */
export type Answer = {
  /** The section that tells more. */
  question: QuestionId;
  asks: string;
  words: string;
  /** A second, smaller line; "" when there is nothing to add. */
  more: string;
  /** The answer is a spoiler: the words say only that, and the section has it behind a cover. */
  covered: boolean;
  certainty: Certainty;
  asOf: ImpreciseDate | null;
  /** Of an unknown: a look later than `asOf` that found nothing new. */
  checked: Day | null;
  /** The same to the second. */
  checkedAt: Instant | null;
  source: { name: string; href: string } | null;
  /** That of the publication it stands on, the latest of several; 0 when there is none. */
  sequence: number;
  /** The same for machines: the entry's own state, or how many actors; null when it is not known. */
  state: string | number | null;
  /** Of the release: the day or window that was announced. */
  when: ImpreciseDate | null;
  /** The page of the entry it stands on, the newest of several. */
  entry: string | null;
  /** The day that entry last changed. */
  changed: Day | null;
  /** How many sources stand behind it. */
  sources: number;
};

/**
 * The answers readers come for: renewed, release date, filming, trailer, cast, in this order. Each is
 * what the newest entry that still stands says. `today` is a UTC day.
 */
export function answerCard(
  seasonNumber: number,
  entries: PublishedEntry[],
  cast: CastGroup[],
  today: Day,
): Answer[] {
  const renewal = leadOf("renewal", entries, seasonNumber);
  const release = leadOf("release", entries, seasonNumber);
  const filming = leadOf("filming", entries, seasonNumber);
  const trailer = leadOf("trailer", entries, seasonNumber);
  const stands = ["renewed", "final season"].includes(renewal?.said.content.status ?? "");
  const renewedWhen = stands
    ? happeningOf("renewal", happenings(entries.filter(isTold), seasonNumber, today))
    : null;
  return [
    answer(
      "renewal",
      "Renewed?",
      renewal,
      renewal && {
        words: renewed(renewal.said.content, seasonNumber),
        state: renewal.said.content.status,
      },
    ),
    answer(
      "release",
      "Release date?",
      release,
      release && {
        words: releasing(release.said.content),
        more: waiting(renewedWhen, release.said.content, today),
        state: release.said.content.status,
        when: release.said.content.window,
      },
    ),
    answer(
      "filming",
      "Filming?",
      filming,
      filming && { words: stage(filming.said.content), state: filming.said.content.stage },
    ),
    answer(
      "trailer",
      "Trailer?",
      trailer,
      trailer && { words: trailing(trailer.said.content), state: trailer.said.content.status },
    ),
    castAnswer(cast),
  ];
}

type Says = Pick<Answer, "words"> & Partial<Pick<Answer, "more" | "state" | "when">>;
const COVERED: Says = { words: "Behind a spoiler cover" };

function isTold({ said }: PublishedEntry): boolean {
  return tellsItsState(said);
}

function answer(
  question: QuestionId,
  asks: string,
  entry: PublishedEntry | null | undefined,
  says: Says | null | undefined,
): Answer {
  if (!entry || !says) {
    return {
      question,
      asks,
      words: "Not known yet",
      more: "",
      covered: false,
      certainty: "unknown",
      asOf: null,
      checked: null,
      checkedAt: null,
      source: null,
      sequence: 0,
      state: null,
      when: null,
      entry: null,
      changed: null,
      sources: 0,
    };
  }
  const covered = !isTold(entry);
  const { words, more = "", state = null, when = null } = covered ? COVERED : says;
  const { certainty, asOf } = entry.said.content;
  const source = bestSource(entry.sources);
  const looked =
    certainty === "unknown" && entry.checked !== null && entry.checked > (asOf?.latest ?? "");
  return {
    question,
    asks,
    words,
    more,
    covered,
    certainty: certainty ?? "unknown",
    asOf,
    checked: looked ? entry.checked : null,
    checkedAt: looked ? entry.at.checked : null,
    source: source && {
      name: source.publisher,
      href: source.url ?? `${entry.href}#evidence`,
    },
    sequence: entry.sequence,
    state,
    when,
    entry: entry.href,
    changed: entry.changed,
    sources: sourcesOf([entry]),
  };
}

function sourcesOf(entries: PublishedEntry[]): number {
  return new Set(entries.flatMap(({ sources }) => sources.map(({ id }) => id))).size;
}

function renewed({ status }: ContentOf<"renewal">, season: number): string {
  switch (status) {
    case "renewed":
      return `Yes, for Season ${season}`;
    case "final season":
      return `Yes, Season ${season} is the last`;
    case "cancelled":
      return "No, it is cancelled";
    case "reversed":
      return "No, the renewal was taken back";
    case "ended":
      return "No, the show has ended";
    case "undecided":
    case null:
      return "Not decided";
  }
}

function releasing({ status, window }: ContentOf<"release">): string {
  const when = window ? formatImprecise(window) : "";
  switch (status) {
    case "window announced":
    case "date announced":
      return when || "Announced";
    case "delayed":
      return when ? `Delayed to ${when}` : "Delayed";
    case "released":
      return "Out now";
    case "none announced":
    case null:
      return "Not announced";
  }
}

/** "1,163 days since it was renewed", while there is a renewal and no date. */
function waiting(when: Happening | null, { status }: ContentOf<"release">, today: Day): string {
  const open = status === "none announced";
  if (!open || !when || !isExact(when)) return "";
  const days = daysBetween(when.latest, today);
  return days > 0 ? `${days.toLocaleString("en-GB")} days since it was renewed` : "";
}

function stage(content: ContentOf<"production">): string {
  switch (content.stage) {
    case "not started":
      return "Not started";
    case "development":
      return "Still in development";
    case "pre-production":
      return "Being prepared";
    case "filming":
      return "Under way";
    case "paused":
      return "Paused";
    case "post-production":
      return "Done, now in post-production";
    case "completed":
      return "Done";
    case "unknown":
    case null:
      return "Not known";
  }
}

function trailing({ status }: ContentOf<"trailer">): string {
  return status === "available"
    ? "Yes, watch it"
    : status === "announced"
      ? "Announced"
      : "None yet";
}

/** The cast in one line, as sure as what it counts: the confirmed, or else everybody named. */
function castAnswer(groups: CastGroup[]): Answer {
  const counts = countCast(groups);
  const sure = counts.confirmed + counts.new;
  const told = groups.filter(({ status }) => status !== null);
  const counting = told.filter(
    ({ status }) => sure === 0 || status === "confirmed" || status === "new",
  );
  const rows = counting.flatMap((group) => group.rows.map((row) => row.entry));
  const [newest] = newestStanding(rows);
  if (!newest) {
    const [covered] = newestStanding(groups.flatMap((group) => group.rows.map((row) => row.entry)));
    return answer("cast", "Cast?", covered, COVERED);
  }
  const [, ...rest] = castInWords(counts).split(/(?<=\.) /);
  const more = [
    counts.new > 0 && counts.new < sure
      ? `${actors(counts.new).replace(/ actors?$/, "")} of them new.`
      : "",
    ...rest,
  ];
  return {
    ...answer("cast", "Cast?", newest, {
      words: `${actors(sure || counts.all)} ${sure > 0 ? "confirmed" : "named"}`,
      more: sure > 0 ? more.filter(Boolean).join(" ") : castInWords(counts),
      state: sure || counts.all,
    }),
    certainty: leastSure(rows),
    sequence: Math.max(0, ...rows.map((row) => row.sequence)),
    sources: sourcesOf(rows),
  };
}

const LESS_SURE: readonly Certainty[] = [
  "official",
  "reported",
  "expected",
  "speculative",
  "disputed",
  "unknown",
  "debunked",
];

function leastSure(entries: PublishedEntry[]): Certainty {
  const ranks = entries.map(({ said }) => LESS_SURE.indexOf(said.content.certainty ?? "unknown"));
  return LESS_SURE[Math.max(...ranks)] ?? "unknown";
}
