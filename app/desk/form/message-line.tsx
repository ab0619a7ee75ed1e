"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import type { Message } from "@/app/desk/form/use-editor";
import { Icon } from "@/app/ui/glyph";

/** What was just done, or why it was not and what to do about it. Read out; a refusal takes the focus. */
export function MessageLine({ message, clear }: { message: Message | null; clear: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever is typing is not interrupted by good news.
    const at = document.activeElement;
    const idle = at === document.body || at?.tagName === "H1";
    if (message && !message.quiet && (message.tone === "bad" || idle)) box.current?.focus();
  }, [message]);
  return (
    <div role={message?.tone === "bad" ? "alert" : "status"} className="message">
      {message ? (
        <div
          className={message.tone === "bad" ? "notice bad" : "notice done"}
          tabIndex={-1}
          ref={box}
          key={message.n}
        >
          <Icon id={message.tone === "bad" ? "warn" : "check"} />
          <p>
            {message.text}{" "}
            {message.signIn ? (
              <a href="/sign-in" target="_blank" rel="noopener">
                Sign in again in a new tab
              </a>
            ) : null}{" "}
            {message.link ? <Link href={message.link.href}>{message.link.text}</Link> : null}
          </p>
          <span className="notice-acts">
            {message.again ? (
              <button className="btn sm" type="button" onClick={message.again}>
                Try again
              </button>
            ) : null}
            <button
              className="restore"
              type="button"
              onClick={() => {
                clear();
                // The button goes with the message.
                document.getElementById("main")?.focus({ preventScroll: true });
              }}
            >
              Close
            </button>
          </span>
        </div>
      ) : null}
    </div>
  );
}
