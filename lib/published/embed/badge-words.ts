import { drawable } from "@/lib/published/cards/drawable";
import { seasonName } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";
import type { ContentOf } from "@/lib/season/content";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Certainty } from "@/lib/season/words";

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
  const leads = sections.map(({ lead }) => lead?.said);
  const renewal = leads.find((said) => said?.kind === "renewal");
  const release = leads.find((said) => said?.kind === "release");
  const parts = [
    {
      words: renewal?.kind === "renewal" ? renewed(renewal.content) : "not known if renewed",
      certainty: renewal?.content.certainty ?? "unknown",
    },
    {
      words: drawable(release?.kind === "release" ? out(release.content) : "no date yet", LONGEST),
      certainty: release?.content.certainty ?? "unknown",
    },
  ];
  const said = parts.map(({ words, certainty }) => `${words} (${certainty})`).join(", ");
  return {
    label: `Season ${season.number}`,
    parts,
    title: `${drawable(seasonName(season), 120)}: ${said}. What’s Known`,
  };
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
