import type { Citation } from "@/lib/season/citation";
import type { Certainty, Tier } from "@/lib/season/words";

/** What each certainty tells readers, in the words of /how-we-label. */
export const CERTAINTY_MEANS: Record<Certainty, string> = {
  official: "Said on the record by the people making or releasing it.",
  reported: "Published by an outlet that names or stands behind its source.",
  expected: "Likely from what is on the record, but not itself announced.",
  speculative: "Informed guesswork. Could go either way.",
  unknown: "Asked, looked for, not known.",
  disputed: "Sources we trust say different things.",
  debunked: "Claimed once, since shown to be wrong.",
};

/** What each tier tells readers about a source. */
export const TIER_MEANS: Record<Tier, string> = {
  primary: "The people making or releasing it",
  "on the record": "A named person, quoted by an outlet",
  report: "An outlet's own report",
  secondary: "Repeats someone else's report",
  unattributed: "Nobody in particular",
  "own look": "We looked for ourselves",
};

/** What is needed of a source to weigh it; `derivedFrom` is the source it repeats. */
export type SourceStanding = { id: string; tier: Tier; derivedFrom: string | null };

/**
 * The source where a claim was first made: the end of the chain of what repeats what.
 * A circle in the chain ends at the first source met twice.
 */
export function originOf(sourceId: string, sources: Map<string, SourceStanding>): string {
  const met = new Set<string>();
  let here = sourceId;
  for (;;) {
    met.add(here);
    const next = sources.get(here)?.derivedFrom;
    if (!next || met.has(next)) return here;
    here = next;
  }
}

/** How many citations there are of a stance, and how many independent origins they go back to. */
export function weigh(
  citations: Citation[],
  sources: Map<string, SourceStanding>,
  stance: Citation["stance"] = "supports",
): { reports: number; origins: number; tiers: Set<Tier> } {
  const counted = citations.filter((citation) => citation.stance === stance);
  const origins = new Set(counted.map((citation) => originOf(citation.sourceId, sources)));
  const tiers = new Set<Tier>();
  for (const citation of counted) {
    const tier = sources.get(citation.sourceId)?.tier;
    if (tier) tiers.add(tier);
  }
  for (const origin of origins) {
    const tier = sources.get(origin)?.tier;
    if (tier) tiers.add(tier);
  }
  return { reports: counted.length, origins: origins.size, tiers };
}

/**
 * Why these citations do not carry this certainty, as sentences for an editor; empty when they do.
 * House rule: official rests on the makers themselves or a named person of theirs on the record;
 * reported on an outlet's own report, or on two independent origins; disputed on both sides.
 */
export function shortfalls(
  certainty: Certainty,
  citations: Citation[],
  sources: Map<string, SourceStanding>,
): string[] {
  const pro = weigh(citations, sources, "supports");
  const contra = weigh(citations, sources, "contradicts");
  switch (certainty) {
    case "official":
      if (pro.reports === 0) return ["Official needs a source that supports it."];
      return pro.tiers.has("primary")
        ? []
        : ["Official needs the makers themselves: a primary source, or a report that repeats one."];
    case "reported":
      if (pro.reports === 0) return ["Reported needs a source that supports it."];
      if (pro.tiers.has("primary") || pro.tiers.has("on the record") || pro.tiers.has("report")) {
        return [];
      }
      return pro.origins >= 2
        ? []
        : ["Reported needs an outlet's own report, or two sources that do not repeat each other."];
    case "disputed": {
      const problems: string[] = [];
      if (pro.reports === 0) problems.push("Disputed needs a source that supports the statement.");
      if (contra.reports === 0) problems.push("Disputed needs a source that contradicts it.");
      return problems;
    }
    case "debunked":
      return pro.reports + contra.reports > 0
        ? []
        : ["Debunked needs the source that shows it is wrong, or the claim itself."];
    case "unknown":
      return pro.reports > 0
        ? []
        : ["Unknown needs a source too: where was it looked for? Your own look counts."];
    case "expected":
    case "speculative":
      return pro.reports > 0
        ? []
        : [
            `${certainty === "expected" ? "Expected" : "Speculative"} needs a source that supports it.`,
          ];
  }
}
