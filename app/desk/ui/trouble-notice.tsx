"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Trouble } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";

/** Says why something was not done, takes the focus, and offers the way on. */
export function TroubleNotice({ trouble, clear }: { trouble: Trouble | null; clear?: () => void }) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) box.current?.focus();
  }, [trouble]);
  if (!trouble) return null;
  const stale =
    trouble.code === "moved" || trouble.code === "blocked" || trouble.code === "not found";
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
