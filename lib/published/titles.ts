import type { EntryPage } from "@/lib/published/entry";
import { seasonName } from "@/lib/published/season";
import type { Section } from "@/lib/published/sections";
import type { Tracker } from "@/lib/published/tracker";
import type { ContentOf } from "@/lib/season/content";
import { dayOf, formatDay } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { QuestionId } from "@/lib/season/words";

/**
 * The answer as a page's title: "All of Us Are Dead Season 2: renewed, no release date yet". It says
 * only what stands uncovered on the page, and names how sure it is unless it is official.
 */
export function trackerTitle({ season, sections }: Pick<Tracker, "season" | "sections">): string {
  const renewal = toldIn(sections, "renewal");
  const release = toldIn(sections, "release");
  const renewed = renewal.said?.kind === "renewal" ? renewing(renewal.said.content) : "";
  const out =
    release.said?.kind === "release"
      ? releasing(release.said.content)
      : release.covered
        ? ""
        : "no release date yet";
  const over = ["cancelled", "ended", "renewal taken back"].some((end) => renewed.startsWith(end));
  const answer = over ? renewed : [renewed, out].filter(Boolean).join(", ") || "what we know";
  return `${season.show.title} Season ${season.number}: ${answer}`;
}

/** The answers in one breath, and how fresh they are. */
export function trackerDescription({ answers, at, counts }: Tracker): string {
  const said = answers.map(({ asks, words }) => `${asks} ${words}.`).join(" ");
  const day = at ? formatDay(dayOf(new Date(at.updated))) : "";
  return `${said}${day ? ` Updated ${day}.` : ""} ${counts.entries} dated, sourced entries.`;
}

/** How sure, as of when, on whose word: what stands behind an entry, without its detail. */
export function entryDescription({ live, headline, season, origins }: EntryPage): string {
  const name = seasonName(season);
  if (!live) return `This entry of ${name} was retracted. Why, and what it said.`;
  const { certainty, asOf } = live.said.content;
  const facts = [
    certainty && `How sure: ${certainty}`,
    asOf && `as of ${formatImprecise(asOf)}`,
    origins,
  ];
  return `${facts.filter(Boolean).join(", ")}. ${headline.replace(/(?<=\p{L})$/u, ".")} ${name}: evidence and history.`;
}

/** What answers a question, if that may be told here. */
function toldIn(sections: Section[], question: QuestionId) {
  const section = sections.find(({ id }) => id === question);
  const covered = section?.covered ?? false;
  return { covered, said: covered ? null : (section?.lead?.said ?? null) };
}

function renewing({ status, certainty }: ContentOf<"renewal">): string {
  const words = {
    renewed: "renewed",
    "final season": "renewed, and the last",
    cancelled: "cancelled",
    reversed: "renewal taken back",
    ended: "ended",
    undecided: "not renewed yet",
  }[status ?? "undecided"];
  return unlessOfficial(words, status === "undecided" ? null : certainty);
}

function releasing({ status, window, certainty }: ContentOf<"release">): string {
  const when = window ? formatImprecise(window) : "";
  switch (status) {
    case "date announced":
    case "window announced":
      return unlessOfficial(when ? `out ${when}` : "release announced", certainty);
    case "delayed":
      return unlessOfficial(when ? `delayed to ${when}` : "delayed", certainty);
    case "released":
      return unlessOfficial("out now", certainty);
    case "none announced":
    case null:
      return "no release date yet";
  }
}

function unlessOfficial(words: string, certainty: string | null): string {
  return certainty && !["official", "unknown"].includes(certainty)
    ? `${words} (${certainty})`
    : words;
}
