import { type CardImage, imageOf, type StatementCard } from "@/lib/published/cards/card";
import { drawable } from "@/lib/published/cards/drawable";
import type { EntryPage } from "@/lib/published/entry";
import type { Named } from "@/lib/published/names";
import type { PublicationPage } from "@/lib/published/publication";
import { seasonName, type TrackedSeason } from "@/lib/published/season";
import type { Said } from "@/lib/season/content";
import { formatDay } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Kind } from "@/lib/season/words";

// More than the longest statement there can be.
const STATEMENT_LENGTH = 420;

/** What an entry says now and how sure that is, or that it was retracted. */
export function cardOfEntry(page: EntryPage): StatementCard {
  const { live, retraction } = page;
  return {
    ...base(page.season, page.kind, page.number),
    certainty: live?.said.content.certainty ?? null,
    statement: live ? drawable(page.headline, STATEMENT_LENGTH) : RETRACTED,
    nativeName: live ? nativeNameIn(live.said, page.named) : "",
    notice: retraction
      ? `Retracted on ${formatDay(retraction.on)}`
      : live?.overtaken
        ? `Overtaken by No. ${live.overtaken.number}`
        : "",
    facts: live
      ? [
          asOf(live.said),
          live.checked ? `checked ${formatDay(live.checked)}` : "",
          page.origins.replaceAll(", independent of each other", ""),
        ]
          .map((fact) => drawable(fact, 60))
          .filter((fact) => fact !== "" && fact !== "none")
      : [],
  };
}

/** For the head of an entry's page. */
export function imageOfEntry(page: EntryPage): CardImage {
  return imageOf(cardOfEntry(page), page.href);
}

/** What one publication said, and what became of it. */
export function cardOfPublication(page: PublicationPage): StatementCard {
  const { said, replacedBy, on } = page;
  return {
    ...base(page.season, page.kind, page.entry.number),
    certainty: said?.content.certainty ?? null,
    statement: said ? drawable(page.headline, STATEMENT_LENGTH) : RETRACTED,
    nativeName: said ? nativeNameIn(said, page.named) : "",
    notice: !said
      ? `Retracted on ${formatDay(on)}`
      : replacedBy
        ? `${replacedBy.kind === "retraction" ? "Retracted" : "Replaced"} on ${formatDay(replacedBy.on)}`
        : "",
    facts: said ? [asOf(said), `published ${formatDay(on)}`].filter(Boolean) : [],
  };
}

/** For the head of a publication's page. */
export function imageOfPublication(page: PublicationPage): CardImage {
  return imageOf(cardOfPublication(page), page.href);
}

const RETRACTED = "This entry was taken back. Its page says why.";

function base(season: TrackedSeason, kind: Kind, number: number) {
  return {
    form: "statement" as const,
    season: drawable(seasonName(season), 60),
    label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, No. ${number}`,
  };
}

function asOf({ content }: Said): string {
  return content.asOf ? `as of ${formatImprecise(content.asOf)}` : "";
}

/** The name, in its own script, of the person a cast entry is about. */
function nativeNameIn({ kind, content }: Said, named: ReadonlyMap<string, Named>): string {
  if (kind !== "cast") return "";
  return drawable(named.get(content.personId ?? "")?.nativeName ?? "", 30);
}
