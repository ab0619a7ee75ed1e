"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

const PAUSE_MS = 250;

/**
 * Filters of a list: a plain GET form. Where there is script it follows while one types and chooses,
 * and empty fields stay out of the address.
 */
export function FilterForm({ path, children }: { path: string; children: ReactNode }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, start] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);
  const follow = (): void => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value === "string" && value.trim()) asked.set(name, value.trim());
    }
    const query = asked.toString();
    start(() => router.replace(query ? `${path}?${query}` : path, { scroll: false }));
  };
  return (
    <form
      className="filters"
      method="get"
      action={path}
      role="search"
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        follow();
      }}
      onChange={(event) => {
        clearTimeout(timer.current);
        const typing = event.target instanceof HTMLInputElement;
        timer.current = setTimeout(follow, typing ? PAUSE_MS : 0);
      }}
    >
      {children}
      <button className="btn" type="submit">
        Find
      </button>
    </form>
  );
}
