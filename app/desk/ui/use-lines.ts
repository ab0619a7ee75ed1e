"use client";

import { useEffect, useRef, useState } from "react";

const LINES = "a.stm";
const DIALOG = "dialog[open], [role=dialog]";
// A dialog gives the focus back a moment after it has closed, or to anything when its line is gone.
const PAUSE_MS = 80;

/**
 * A list of lines of which one is selected: the one that has, or had, the focus. J and K move through
 * `move`, the arrows by themselves; a line that was dealt with hands on to the one in its place.
 */
export function useLines<Row extends { key: string }>(rows: Row[]) {
  const [chosen, choose] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<{ key: string | null; at: number } | null>(null);
  const selected = rows.find(({ key }) => key === chosen) ?? rows[0] ?? null;
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>(LINES) ?? [])];

  useEffect(() => {
    const gone = left.current;
    if (!gone) return;
    let timer: ReturnType<typeof setTimeout>;
    const goOn = (): void => {
      if (document.querySelector(DIALOG)) {
        timer = setTimeout(goOn, PAUSE_MS);
        return;
      }
      left.current = null;
      const all = [...(list.current?.querySelectorAll<HTMLAnchorElement>(LINES) ?? [])];
      const same = rows.findIndex(({ key }) => key === gone.key);
      all[Math.min(same < 0 ? gone.at : same, all.length - 1)]?.focus();
    };
    timer = setTimeout(goOn, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rows]);

  // Arrows move only from line to line: elsewhere they scroll.
  const latest = useRef<(step: number) => void>(() => undefined);
  useEffect(() => {
    const box = list.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!(event.target instanceof Element) || !event.target.matches(LINES)) return;
      event.preventDefault();
      latest.current(step);
    };
    box?.addEventListener("keydown", onKeyDown);
    return () => box?.removeEventListener("keydown", onKeyDown);
  }, []);

  const move = (step: number): void => {
    const all = links();
    const focused = all.indexOf(document.activeElement as HTMLAnchorElement);
    const at = focused >= 0 ? focused + step : rows.findIndex((row) => row === selected);
    all[Math.min(Math.max(at, 0), all.length - 1)]?.focus();
  };
  useEffect(() => {
    latest.current = move;
  });
  /**
   * Says that this line is being dealt with: once it is gone, the next one has the focus. `movesAway`:
   * also when it stands further down then.
   */
  const dealWith = (row: Row, movesAway = false): void => {
    left.current = { key: movesAway ? null : row.key, at: rows.indexOf(row) };
  };
  return { list, selected, choose, move, dealWith };
}
