import { useEffect, useState } from "react";
import { findAtDesk } from "@/app/desk/palette/actions";
import type { DeskFound } from "@/lib/editorial/desk-search";

const PAUSE_MS = 120;
const NOTHING: DeskFound = { entries: [], elsewhere: [], people: [], sources: [] };

/** `asking`: what was found is still of what was typed before. */
export type Found = { found: DeskFound; asking: boolean; trouble: string };

/**
 * What the desk has for what is typed: asked a moment after the last key; an answer that comes after
 * a newer question is dropped. `trouble` says why nothing can be found now.
 */
export function useFound(typed: string): Found {
  const [state, setState] = useState({ of: null as string | null, found: NOTHING, trouble: "" });
  useEffect(() => {
    let late = false;
    const timer = setTimeout(() => {
      findAtDesk(typed)
        .then((answer) => {
          if (late) return;
          setState((now) =>
            answer.ok
              ? { of: typed, found: answer.value, trouble: "" }
              : { ...now, of: typed, trouble: answer.message },
          );
        })
        .catch(() => {
          const trouble = "No answer came, so only pages and actions are listed.";
          if (!late) setState({ of: typed, found: NOTHING, trouble });
        });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return { found: state.found, asking: state.of !== typed, trouble: state.trouble };
}
