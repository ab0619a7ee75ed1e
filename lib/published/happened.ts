import { type PublishedEntry, newestStanding, ofKind } from "@/lib/published/entries";
import type { ContentOf } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";

/** The day a predicted thing officially happened, by what this tracker has published; else null. */
export function happenedOn(
  what: ContentOf<"prediction">["predicts"],
  entries: PublishedEntry[],
): Day | null {
  const official = newestStanding(entries).filter(
    ({ said: { content } }) => content.certainty === "official",
  );
  switch (what) {
    case "release": {
      const [out] = ofKind(official, "release").filter((e) => e.said.content.status === "released");
      return out ? ((out.said.content.window ?? out.said.content.asOf)?.earliest ?? null) : null;
    }
    case "renewal": {
      const [renewed] = ofKind(official, "renewal").filter((e) =>
        ["renewed", "final season"].includes(e.said.content.status ?? ""),
      );
      return renewed?.said.content.asOf?.earliest ?? null;
    }
    case "filming start": {
      const [begun] = ofKind(official, "production").filter(
        (e) => e.said.content.stage === "filming",
      );
      return begun
        ? ((begun.said.content.since ?? begun.said.content.asOf)?.earliest ?? null)
        : null;
    }
    case "filming end": {
      const [done] = ofKind(official, "production").filter((e) =>
        ["post-production", "completed"].includes(e.said.content.stage ?? ""),
      );
      return done ? ((done.said.content.since ?? done.said.content.asOf)?.earliest ?? null) : null;
    }
    case "trailer": {
      const [shown] = ofKind(official, "trailer").filter(
        (e) => e.said.content.status === "available" && e.said.content.ofSeason !== null,
      );
      return shown?.said.content.asOf?.earliest ?? null;
    }
    case null:
      return null;
  }
}
