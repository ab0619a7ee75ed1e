import type { ReactNode } from "react";
import { EntryApparatus } from "@/app/ui/entry-apparatus";
import { FadeRule } from "@/app/ui/fade-rule";
import { type EntryAddresses, Markdown } from "@/app/ui/markdown";
import { PLAYER_SCRIPT } from "@/app/ui/player-script";
import { Quote } from "@/app/ui/quote";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { feedPath } from "@/lib/published/address";
import type { PublishedEntry } from "@/lib/published/entries";
import { playerAddress, videoHost, watchAddress } from "@/lib/published/watch";
import type { ContentOf } from "@/lib/season/content";
import { headline } from "@/lib/season/headline";

type Trailer = ContentOf<"trailer">;

/** The answer to "is there a trailer?": a dead screen, or a poster that plays when it is pressed. */
export function TrailerFrame({
  entry,
  trailer,
  entries,
}: {
  entry: PublishedEntry;
  trailer: Trailer;
  entries: EntryAddresses;
}) {
  const { detail, quotation, certainty, asOf, spoiler } = trailer;
  const more =
    detail || quotation ? (
      <>
        {detail ? <Markdown entries={entries}>{detail}</Markdown> : null}
        {quotation ? <Quote quotation={quotation} /> : null}
      </>
    ) : null;
  return (
    <article className="entry lead" id={`e${entry.number}`} data-seq={entry.sequence}>
      <div className="st">
        <TrailerScreen entry={entry} trailer={trailer} />
        {more && spoiler ? <SpoilerCover spoiler={spoiler}>{more}</SpoilerCover> : more}
      </div>
      <EntryApparatus
        certainty={certainty}
        asOf={asOf}
        number={entry.number}
        href={entry.href}
        sources={entry.sources.filter((source) => source.stance !== "mentions")}
        publications={entry.publications}
        corrected={entry.at.corrected}
        checked={entry.at.checked}
      />
    </article>
  );
}

/** The screen by itself: our own drawing, so that nothing is asked of the host before it is pressed. */
export function TrailerScreen({ entry, trailer }: { entry: PublishedEntry; trailer: Trailer }) {
  const { status } = trailer;
  const watch = status === "available" ? watchAddress(trailer) : null;
  const player = status === "available" ? playerAddress(trailer) : null;
  if (!watch) return <DeadScreen entry={entry} trailer={trailer} />;
  const host = videoHost(trailer);
  return (
    <>
      <div className={player ? "frame film" : "frame"}>
        {player ? (
          <button
            className="play"
            type="button"
            data-player={player}
            data-title={`Trailer, playing from ${host}`}
          >
            Play the trailer here
          </button>
        ) : null}
        <p>
          <a href={watch} rel="nofollow noopener">
            Watch the trailer at {host}
          </a>
          <small>
            <Words>{openWords(trailer)}</Words>
          </small>
        </p>
      </div>
      {player ? (
        <>
          <p className="origins no-print">
            Nothing is asked of {host} until you play it. <a href={watch}>Its page at {host}</a>
          </p>
          <script data-page="" dangerouslySetInnerHTML={{ __html: PLAYER_SCRIPT }} />
        </>
      ) : null}
    </>
  );
}

/** What it says, or what it is about where that is covered. */
function openWords(trailer: Trailer): string {
  return headline({ kind: "trailer", content: trailer }, new Map());
}

/** No trailer to play: what there is instead, when we last looked, and how to be told. */
function DeadScreen({ entry, trailer }: { entry: PublishedEntry; trailer: Trailer }) {
  const { status } = trailer;
  const statement = openWords(trailer);
  // While there is none, the statement says it all, and large.
  const title: ReactNode =
    status === "available"
      ? "There is a trailer"
      : status === "announced"
        ? "Announced, not out yet"
        : null;
  return (
    <div className="frame">
      <FadeRule />
      <p>
        {title ?? <Words>{statement}</Words>}
        {title ? (
          <small>
            <Words>{statement}</Words>
          </small>
        ) : null}
        {status === "available" ? null : (
          <small>
            {entry.at.checked ? (
              <>
                Last looked on <MomentTime at={entry.at.checked} />.{" "}
              </>
            ) : null}
            When it is out it plays here.{" "}
            <a href={feedPath("xml", entry.href)} rel="nofollow">
              Be told by feed
            </a>
          </small>
        )}
      </p>
    </div>
  );
}
