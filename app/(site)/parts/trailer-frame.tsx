import { EntryApparatus } from "@/app/ui/entry-apparatus";
import { FadeRule } from "@/app/ui/fade-rule";
import { type EntryAddresses, Markdown } from "@/app/ui/markdown";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { PublishedEntry } from "@/lib/published/entries";
import { watchAddress } from "@/lib/published/watch";
import type { ContentOf } from "@/lib/season/content";

/** A dead screen while there is no trailer; a link to it, never somebody's player, when there is. */
export function TrailerFrame({
  entry,
  trailer,
  entries,
}: {
  entry: PublishedEntry;
  trailer: ContentOf<"trailer">;
  entries: EntryAddresses;
}) {
  const { status, statement, detail, certainty, asOf } = trailer;
  const watch = watchAddress(trailer);
  // While there is none, the statement says it all, and large.
  const title =
    status === "available" && watch ? (
      <a href={watch} rel="nofollow noopener">
        Watch the trailer
      </a>
    ) : status === "available" ? (
      "There is a trailer"
    ) : status === "announced" ? (
      "Announced, not out yet"
    ) : null;
  return (
    <article className="entry lead" id={`e${entry.number}`} data-seq={entry.sequence}>
      <div className="st">
        <div className="frame">
          <FadeRule />
          <p>
            {title ?? <Words>{statement}</Words>}
            {title ? (
              <small>
                <Words>{statement}</Words>
              </small>
            ) : entry.at.checked ? (
              <small>
                Last looked on <MomentTime at={entry.at.checked} />
              </small>
            ) : null}
          </p>
        </div>
        {detail ? <Markdown entries={entries}>{detail}</Markdown> : null}
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
