"use client";

import { useEffect, useState } from "react";
import { browserZone, rememberedZone } from "@/app/desk/schedule/zone-choice";
import { addDays, dayOf } from "@/lib/season/day";
import {
  type ClockReading,
  findZone,
  readWallClock,
  type WallClock,
  wallClockAt,
} from "@/lib/season/zoned-time";

/** Which of two instants is meant where a wall clock has no single answer. */
export type Which = "before" | "after" | "first" | "second";

type Typed = { subject: string; clock: WallClock; which: Which | null };

export type Moment = {
  clock: WallClock;
  set: (change: Partial<WallClock>) => void;
  reading: ClockReading;
  which: Which | null;
  choose: (which: Which) => void;
  /** The one instant meant; null until there is one. */
  at: Date | null;
  /** Now, to the second. */
  now: Date;
  passed: boolean;
  /** The person's own zone. */
  own: string;
  reset: () => void;
};

/**
 * A moment as somebody types it, kept while `subject` stays the same. Starts from `initial`, or from
 * tomorrow at nine in the zone chosen last. Used while `open` only: it asks the browser for its zone.
 */
export function useMoment(open: boolean, subject: string, initial: string | null): Moment | null {
  const [typed, setTyped] = useState<Typed | null>(null);
  const now = useNow(open);
  if (!open) return null;
  const kept = typed?.subject === subject ? typed : null;
  const clock = kept?.clock ?? startingFrom(initial, now);
  const which = kept?.which ?? null;
  const reading = readWallClock(clock);
  const at = instantOf(reading, which);
  return {
    clock,
    set: (change) => setTyped({ subject, clock: { ...clock, ...change }, which: null }),
    reading,
    which,
    choose: (choice) => setTyped({ subject, clock, which: choice }),
    at,
    now,
    passed: at !== null && at.getTime() <= now.getTime(),
    own: browserZone(),
    reset: () => setTyped(null),
  };
}

function instantOf(reading: ClockReading, which: Which | null): Date | null {
  if (reading.is === "one") return reading.at;
  if (reading.is === "skipped") {
    return which === "before" ? reading.before : which === "after" ? reading.after : null;
  }
  if (reading.is === "twice") {
    return which === "first" ? reading.first : which === "second" ? reading.second : null;
  }
  return null;
}

function startingFrom(initial: string | null, now: Date): WallClock {
  const zone = rememberedZone();
  if (initial) return wallClockAt(new Date(initial), zone);
  const today = findZone(zone) ? wallClockAt(now, zone).day : dayOf(now);
  return { day: addDays(today, 1), time: "09:00", zone };
}

/** Now, every second while `running`. */
function useNow(running: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!running) return;
    const tick = (): void => setNow(new Date());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
