"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/app/ui/glyph";

/** What was just done, at the top of the page one arrives at; takes the focus so that it is read out. */
export function ArrivalNotice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice done" role="status" tabIndex={-1} ref={box}>
      <Icon id="check" />
      <div>{children}</div>
    </div>
  );
}
