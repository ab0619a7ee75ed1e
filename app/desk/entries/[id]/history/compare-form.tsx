"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { useKeys } from "@/app/desk/ui/use-keys";

type CompareProps = {
  path: string;
  a: number;
  b: number;
  /** The revision numbers there are run from 1 to this. */
  latest: number;
  /** The page of revisions shown: those before this number. */
  before: number | null;
  /** The oldest and newest number on this page. */
  shown: [oldest: number, newest: number];
  children: ReactNode;
};

/** The revisions with their A and B: a plain form, which compares at once where there is script. */
export function CompareForm({ path, a, b, latest, before, shown, children }: CompareProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const compare = (from: number, to: number): void => {
    const asked = new URLSearchParams({ a: String(from), b: String(to) });
    const page = pageOf(to);
    if (page) asked.set("before", String(page));
    router.push(`${path}?${asked}`, { scroll: false });
  };
  // Stepping off the page turns it.
  const pageOf = (number: number): number | null => {
    if (number >= shown[0] && number <= shown[1]) return before;
    const from = number + 15;
    return from > latest ? null : from;
  };
  // The address decides what is compared: also after a swap, a step, or the browser's Back.
  useEffect(() => {
    for (const radio of form.current?.querySelectorAll<HTMLInputElement>("input[type=radio]") ??
      []) {
      radio.checked = Number(radio.value) === (radio.name === "a" ? a : b);
    }
  }, [a, b, shown]);
  const step = (by: number): void => {
    const to = b + by;
    if (to >= 2 && to <= latest) compare(to - 1, to);
  };
  useKeys({ "[": () => step(-1), "]": () => step(1), x: () => compare(b, a) });
  return (
    <form
      method="get"
      action={path}
      ref={form}
      onChange={() => {
        const chosen = new FormData(form.current ?? undefined);
        compare(Number(chosen.get("a") ?? a), Number(chosen.get("b") ?? b));
      }}
    >
      {before ? <input type="hidden" name="before" value={before} /> : null}
      {children}
      <noscript>
        <button className="btn" type="submit">
          Compare
        </button>
      </noscript>
      <KeysLine
        shortcuts={[
          ["[ ]", "step through"],
          ["X", "swap A and B"],
        ]}
      />
    </form>
  );
}
