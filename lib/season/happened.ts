import { newestStanding, ofKind, type Standable } from "@/lib/season/standable";
import type { ContentOf } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";

/**
 * The day a predicted thing officially happened, by what this tracker has published; else null. Of an
 * imprecise date it is the first possible day, or the last one when only that is known.
 */
export function happenedOn(
  what: ContentOf<"prediction">["predicts"],
  entries: Standable[],
): Day | null {
  const official = newestStanding(entries).filter(
    ({ said: { content } }) => content.certainty === "official",
  );
  switch (what) {
    case "release": {
      const [out] = ofKind(official, "release").filter((e) => e.said.content.status === "released");
      return out ? dayIn(out.said.content.window ?? out.said.content.asOf) : null;
    }
    case "renewal": {
      const [renewed] = ofKind(official, "renewal").filter((e) =>
        ["renewed", "final season"].includes(e.said.content.status ?? ""),
      );
      return renewed ? dayIn(renewed.said.content.asOf) : null;
    }
    case "filming start": {
      const [begun] = ofKind(official, "production").filter(
        (e) => e.said.content.stage === "filming",
      );
      return begun ? dayIn(begun.said.content.since ?? begun.said.content.asOf) : null;
    }
    case "filming end": {
      const [done] = ofKind(official, "production").filter((e) =>
        ["post-production", "completed"].includes(e.said.content.stage ?? ""),
      );
      return done ? dayIn(done.said.content.since ?? done.said.content.asOf) : null;
    }
    case "trailer": {
      const [shown] = ofKind(official, "trailer").filter(
        (e) => e.said.content.status === "available" && e.said.content.ofSeason !== null,
      );
      return shown ? dayIn(shown.said.content.asOf) : null;
    }
    case null:
      return null;
  }
}

function dayIn(date: ImpreciseDate | null): Day | null {
  return date?.earliest ?? date?.latest ?? null;
}
