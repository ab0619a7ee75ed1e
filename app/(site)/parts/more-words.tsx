import { type EntryAddresses, Markdown } from "@/app/ui/markdown";
import { Quote } from "@/app/ui/quote";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { Words } from "@/app/ui/words";
import type { Content } from "@/lib/season/content";
import { isWhollyCovered } from "@/lib/season/spoils";

/** Everything but the statement, which is the page's heading unless it is covered. */
export function MoreWords({ content, entries }: { content: Content; entries: EntryAddresses }) {
  const { spoiler, statement, detail, quotation } = content;
  const all = isWhollyCovered(content);
  if (!all && !detail && !quotation) return null;
  const words = (
    <>
      {all ? (
        <p>
          <Words>{statement}</Words>
        </p>
      ) : null}
      {detail ? <Markdown entries={entries}>{detail}</Markdown> : null}
      {quotation ? <Quote quotation={quotation} /> : null}
    </>
  );
  return (
    <div className="says">
      {spoiler ? <SpoilerCover spoiler={spoiler}>{words}</SpoilerCover> : words}
    </div>
  );
}
