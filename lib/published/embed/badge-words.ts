import { drawable } from "@/lib/published/cards/drawable";
import { seasonName } from "@/lib/published/season";
import type { Section } from "@/lib/published/sections";
import type { Tracker } from "@/lib/published/tracker";
import type { ContentOf } from "@/lib/season/content";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Certainty, QuestionId } from "@/lib/season/words";

/** What a badge says in a line: whether there will be a season, and when; each with how sure. */
export type Badge = {
  /** "Season 2". */
  label: string;
  parts: { words: string; certainty: Certainty }[];
  /** The whole of it, for those who do not see it. */
  title: string;
};

const LONGEST = 40;

export function badgeOf({ season, sections }: Pick<Tracker, "season" | "sections">): Badge {
  const of = (id: QuestionId) => sections.find((section) => section.id === id);
  const parts = [renewalIn(of("renewal")), releaseIn(of("release"))];
  const said = parts.map(({ words, certainty }) => `${words} (${certainty})`).join(", ");
  return {
    label: `Season ${season.number}`,
    parts,
    title: `${drawable(seasonName(season), 120)}: ${said}. What’s Known`,
  };
}

function renewalIn(section: Section | undefined): Badge["parts"][number] {
  const said = section?.lead?.said;
  const words = section?.covered
    ? "renewal is a spoiler"
    : said?.kind === "renewal"
      ? renewed(said.content)
      : "not known if renewed";
  return { words, certainty: said?.content.certainty ?? "unknown" };
}

function releaseIn(section: Section | undefined): Badge["parts"][number] {
  const said = section?.lead?.said;
  const words = section?.covered
    ? "date is a spoiler"
    : said?.kind === "release"
      ? out(said.content)
      : "no date yet";
  return { words: drawable(words, LONGEST), certainty: said?.content.certainty ?? "unknown" };
}

function renewed({ status }: ContentOf<"renewal">): string {
  switch (status) {
    case "renewed":
      return "renewed";
    case "final season":
      return "renewed, the last";
    case "cancelled":
      return "cancelled";
    case "reversed":
      return "renewal taken back";
    case "ended":
      return "show has ended";
    case "undecided":
    case null:
      return "not decided";
  }
}

function out({ status, window }: ContentOf<"release">): string {
  const when = window ? formatImprecise(window) : "";
  switch (status) {
    case "window announced":
    case "date announced":
      return when ? `out ${when}` : "date announced";
    case "delayed":
      return when ? `delayed to ${when}` : "delayed";
    case "released":
      return "out now";
    case "none announced":
    case null:
      return "no date yet";
  }
}
