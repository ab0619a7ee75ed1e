"use client";

import { useEffect, useState } from "react";
import { sayHere } from "@/app/desk/entries/[id]/actions";
import { ask } from "@/app/desk/form/ask";
import { list } from "@/app/desk/form/saved-words";

type Colleague = { id: string; name: string };

const EVERY_MS = 20_000;

/** Who else has this entry open. Shown, never a lock; rests while the page is hidden. */
export function Presence({ entryId }: { entryId: string }) {
  const [others, setOthers] = useState<Colleague[]>([]);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      const answered = await ask(async () => await sayHere(entryId));
      if (!gone && answered.ok) setOthers(answered.value);
    };
    const seen = (): void => void look();
    void look();
    const every = setInterval(seen, EVERY_MS);
    document.addEventListener("visibilitychange", seen);
    return () => {
      gone = true;
      clearInterval(every);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [entryId]);
  return (
    <span className="people" role="status">
      {others.length > 0 ? (
        <>
          {others.map(({ id, name }) => (
            <span className="ini live" aria-hidden="true" key={id}>
              {initials(name)}
            </span>
          ))}
          {list(others.map(({ name }) => name))} {others.length === 1 ? "is" : "are"} here
        </>
      ) : null}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}
