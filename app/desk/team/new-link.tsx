"use client";

import { useState } from "react";
import type { Ref } from "react";
import type { Invited } from "@/lib/auth/invitations";
import { dayOf, formatDay } from "@/lib/season/day";

/** An invitation's link, the only time it can be seen. */
export function NewLink({ made, ref }: { made: Invited; ref: Ref<HTMLDivElement> }) {
  const [copied, setCopied] = useState("");
  const { name, email, link, until } = made;
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("Copied.");
    } catch {
      setCopied("Copying is not allowed here: select the link and copy it.");
    }
  }
  return (
    <div className="notice" ref={ref} tabIndex={-1} role="group" aria-labelledby="new-link-says">
      <div className="new-link">
        <p id="new-link-says">
          <strong>Send this link to {name}</strong> ({email}). It is shown only now, works once, and
          until {formatDay(dayOf(new Date(until)))}.
        </p>
        <div className="below">
          <input
            className="input"
            readOnly
            value={link}
            aria-label={`Invitation link for ${name}`}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button className="btn" type="button" onClick={() => void copy()}>
            Copy
          </button>
        </div>
        <p className="hint" role="status">
          {copied}
        </p>
      </div>
    </div>
  );
}
