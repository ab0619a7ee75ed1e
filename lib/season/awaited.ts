import type { ContentOf, Said } from "@/lib/season/content";
import { type Day, dayCount, daysBetween, formatDay } from "@/lib/season/day";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Awaited } from "@/lib/season/stale-policy";
import { newestStanding, ofKind, type Standable } from "@/lib/season/standable";
import { isSettled, type Kind } from "@/lib/season/words";

const RELEASE_CONCERNS: readonly Kind[] = ["release", "production", "cast", "plot", "trailer"];

type Predicts = NonNullable<ContentOf<"prediction">["predicts"]>;
const PREDICTED: Record<Predicts, { what: string; concerns: readonly Kind[] }> = {
  release: { what: "a predicted release", concerns: ["release", "trailer"] },
  "filming start": { what: "a predicted start of filming", concerns: ["production"] },
  "filming end": { what: "a predicted end of filming", concerns: ["production"] },
  trailer: { what: "a predicted trailer", concerns: ["trailer"] },
  renewal: { what: "a predicted renewal", concerns: ["renewal"] },
};

/** What an entry waits for: the announced release, the windows claimed, and its own window. */
export function awaitedBy({ kind, content }: Said, entries: Standable[]): Awaited[] {
  const awaited: Awaited[] = [];
  const add = (what: string, window: ImpreciseDate | null): void => {
    if (window) awaited.push({ what, earliest: window.earliest, latest: window.latest });
  };
  if (kind === "prediction") {
    if (!isSettled(content.outcome)) add("what it predicts", content.window);
    return awaited;
  }
  const standing = newestStanding(entries);
  const [release] = ofKind(standing, "release");
  if (release && RELEASE_CONCERNS.includes(kind)) {
    const { status, window } = release.said.content;
    if (status !== "released") add("the release", window);
  }
  for (const claim of ofKind(standing, "prediction")) {
    const { predicts, window } = claim.said.content;
    const about = predicts ? PREDICTED[predicts] : null;
    if (about?.concerns.includes(kind) && !isSettled(claim.said.content.outcome))
      add(about.what, window);
  }
  return awaited;
}

/** "the release is 20 days away"; "the release may come until 30 Apr 2024". `today` is a UTC day. */
export function nearInWords({ what, earliest, latest }: Awaited, today: Day): string {
  const first = earliest ?? latest;
  if (first && first > today) return `${what} is ${dayCount(daysBetween(today, first))} away`;
  if (!latest) return `${what} may come any day`;
  return latest > today ? `${what} may come until ${formatDay(latest)}` : `${what} is due today`;
}
