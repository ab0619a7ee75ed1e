"use client";

import { useState, useTransition } from "react";
import { endOtherSessions } from "@/app/desk/account/actions";

/** Signs out every other browser at once. */
export function EndOthersButton() {
  const [says, say] = useState("");
  const [busy, start] = useTransition();
  const end = () => {
    if (busy) return;
    start(async () => {
      const answered = await endOtherSessions();
      if (!answered.ok) say(answered.message);
    });
  };
  return (
    <div>
      <button className="btn" type="button" aria-disabled={busy} onClick={end}>
        Sign out everywhere else
      </button>
      <p role="status">{says}</p>
    </div>
  );
}
