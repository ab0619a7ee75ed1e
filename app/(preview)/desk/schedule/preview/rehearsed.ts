import { type DeskTracker, entriesOf } from "@/app/desk/ui/tracker";
import { rehearse } from "@/lib/editorial/rehearsal";
import { type ComingSchedule, comingSchedules } from "@/lib/editorial/schedule-list";
import { type Tracker, trackerOf } from "@/lib/published/tracker";
import type { Actor } from "@/lib/season/actor";
import { dayOf } from "@/lib/season/day";

/** A scheduled change, as the band names it. */
export type Named = Pick<ComingSchedule, "title" | "publishAt"> & { number: number };

export type Played = {
  is: "played";
  at: Date;
  /** As readers see it then, and now; null while nothing was ever published. */
  tracker: Tracker;
  today: Tracker | null;
  /** What is in it, and what was left out. */
  live: Named[];
  leftOut: (Named & { reason: string })[];
  /** The moments before and after at which something goes out. */
  earlier: Date | null;
  later: Date | null;
};
export type Rehearsed =
  | Played
  /** The moment asked for cannot be read. */
  | { is: "no moment" }
  /** It is over: the readers' own archive shows it. */
  | { is: "past"; at: Date }
  /** Nothing is published by then. */
  | { is: "nothing"; at: Date }
  /** Somebody is at work on one of the entries right now. */
  | { is: "busy"; at: Date };

/** The tracker as readers will see it at an instant, by the readers' own code; nothing is written. */
export async function rehearsed(actor: Actor, where: DeskTracker, at: Date): Promise<Rehearsed> {
  if (at <= new Date()) return { is: "past", at };
  const { seasonId, showSlug, season } = where;
  const coming = comingSchedules(await entriesOf(seasonId));
  const named = (editionId: string): Named[] =>
    coming
      .filter((change) => change.editionId === editionId)
      .map(({ title, publishAt, row }) => ({ title, publishAt, number: row.number }));
  const moments = coming.filter(({ held }) => !held).map(({ publishAt }) => publishAt);
  const today = await trackerOf(showSlug, season);
  try {
    const { value, live, leftOut } = await rehearse(
      actor,
      seasonId,
      at,
      async () => await trackerOf(showSlug, season, dayOf(at)),
    );
    if (!value) return { is: "nothing", at };
    return {
      is: "played",
      at,
      tracker: value,
      today,
      live: live.flatMap(({ editionId }) => named(editionId)),
      leftOut: leftOut.flatMap(({ change, reason }) =>
        named(change.editionId).map((one) => ({ ...one, reason })),
      ),
      earlier: moments.filter((moment) => moment < at).at(-1) ?? null,
      later: moments.find((moment) => moment > at) ?? null,
    };
  } catch (error) {
    if (isWaiting(error)) return { is: "busy", at };
    throw error;
  }
}

// A lock or an answer that took too long, a deadlock that was broken, and all of it taking too long.
const WAITING = new Set(["55P03", "57014", "40P01", "CONNECT_TIMEOUT"]);

function isWaiting(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return (typeof code === "string" && WAITING.has(code)) || (cause ? isWaiting(cause) : false);
}
