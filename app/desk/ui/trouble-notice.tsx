"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Trouble } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";

const STALE = new Set<Trouble["code"]>(["moved", "blocked", "not found", "not allowed"]);

/** Says why something was not done, takes the focus, and offers the way on. */
export function TroubleNotice({ trouble, clear }: { trouble: Trouble | null; clear?: () => void }) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) box.current?.focus();
  }, [trouble]);
  if (!trouble) return null;
  // What the page offered is no longer so: somebody acted since it was opened.
  const stale = STALE.has(trouble.code);
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={box}>
      <Icon id="warn" />
      <div>
        <p>{trouble.message}</p>
        {stale ? (
          <button
            className="btn sm"
            type="button"
            onClick={() => {
              clear?.();
              // The button goes with the notice.
              document.getElementById("main")?.focus();
              router.refresh();
            }}
          >
            Reload
          </button>
        ) : null}
        {trouble.code === "signed out" ? (
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
        ) : null}
      </div>
    </div>
  );
}
