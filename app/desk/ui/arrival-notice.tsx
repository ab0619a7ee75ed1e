"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/app/ui/glyph";

/** What was just done, at the top of the page one arrives at; takes the focus so that it is read out. */
export function ArrivalNotice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After a dialog that closes meanwhile has given the focus back.
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className="notice done" role="status" tabIndex={-1} ref={box}>
      <Icon id="check" />
      <div>{children}</div>
    </div>
  );
}
