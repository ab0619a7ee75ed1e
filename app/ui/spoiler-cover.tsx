import type { ReactNode } from "react";
import type { Reach } from "@/lib/season/spoils";

/** "Season 1", or "Season 1, episode 4": how far one must have watched. */
export function spoilerReach(spoiler: Reach): string {
  return spoiler.episode === null
    ? `all of Season ${spoiler.season}`
    : `Season ${spoiler.season} up to episode ${spoiler.episode}`;
}

/** For the script that opens what a reader has watched: "1.4", or "1.0" for the whole season. */
function until({ season, episode }: Reach): string {
  return `${season}.${episode ?? 0}`;
}

// Search engines are asked not to quote what is covered (data-nosnippet).

/** A redaction bar over words that tell too much; opening it shows them where the bar was. */
export function SpoilerCover({ spoiler, children }: { spoiler: Reach; children: ReactNode }) {
  return (
    <div className="cover" data-nosnippet="">
      <details className="redact" data-until={until(spoiler)}>
        <summary>
          <span className="shut">
            Spoiler for {spoilerReach(spoiler)}
            <span className="ask">. Show it</span>
          </span>
          <span className="open">Cover this again</span>
        </summary>
        <div className="under">{children}</div>
      </details>
    </div>
  );
}

/**
 * One covered word, in a table or a line: opening it puts the word where the bar was. It is no part of the
 * summary, which whatever knows no style sheet shows.
 */
export function CoveredWord({
  what,
  spoiler,
  children,
}: {
  what: string;
  /** How far one must have watched; left out: it stays covered, whatever a reader has watched. */
  spoiler?: Reach;
  children: string;
}) {
  return (
    <details className="redact word" data-until={spoiler && until(spoiler)}>
      <summary>
        <span className="shut">
          Spoiler<span className="vh">: {what}</span>
        </span>
        <span className="open vh">Cover {what}</span>
      </summary>
      <span className="it" data-nosnippet="">
        {children}
      </span>
    </details>
  );
}
