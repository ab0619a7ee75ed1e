"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { useKeys } from "@/app/desk/ui/use-keys";
import { Icon } from "@/app/ui/glyph";
import { KINDS } from "@/lib/season/words";

/** "New entry", and what kind: links, so that it works without script; N opens it. */
export function NewEntryMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  const shut = (): void => menu.current?.removeAttribute("open");
  useEffect(shut, [path]);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      if (!menu.current?.contains(event.target as Node)) shut();
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, []);
  useKeys({
    n: () => {
      menu.current?.setAttribute("open", "");
      menu.current?.querySelector("a")?.focus();
    },
  });
  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          shut();
          menu.current?.querySelector("summary")?.focus();
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
          event.preventDefault();
          moveIn(menu.current, step);
        }
      }}
    >
      <summary className="btn sm">
        <Icon id="plus" />
        New entry
        <kbd aria-hidden="true">N</kbd>
      </summary>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <Link href={`/desk/entries/new?kind=${kind}`} prefetch={false} onClick={shut}>
              {KIND_NAMES[kind].one}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function moveIn(menu: HTMLDetailsElement | null, step: number): void {
  const links = [...(menu?.querySelectorAll("a") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[(at + step + links.length) % links.length]?.focus();
}
