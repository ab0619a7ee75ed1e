import type { Said } from "@/lib/season/content";
import type { Names } from "@/lib/season/fields";
import { isWhollyCovered } from "@/lib/season/spoils";

/**
 * What can be said of an entry where nothing may be given away (titles, descriptions, lists): its
 * statement, or a label of what it is about when the statement itself is a spoiler.
 */
export function headline({ kind, content }: Said, names: Names): string {
  if (!content.spoiler || !isWhollyCovered(content)) return content.statement;
  switch (kind) {
    case "plot":
      return content.form === "recap"
        ? `What happened in Season ${content.tellsOfSeason ?? content.spoiler.season}`
        : `A detail of the plot, covered for those still watching Season ${content.spoiler.season}`;
    case "cast": {
      const actor = names.get(content.personId ?? "");
      const role = names.get(content.characterId ?? "");
      return [actor ?? "An actor", role && `as ${role}`].filter(Boolean).join(" ");
    }
    default:
      return `Covered for those still watching Season ${content.spoiler.season}`;
  }
}
