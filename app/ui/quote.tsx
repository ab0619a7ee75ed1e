import { ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { Quotation } from "@/lib/season/content";

/** Somebody's own words: hung, ruled, and credited with speaker, date and occasion. */
export function Quote({ quotation }: { quotation: Quotation }) {
  const paragraphs = quotation.text.split(/\n+/);
  const last = paragraphs.length - 1;
  return (
    <blockquote className="say">
      {paragraphs.map((paragraph, i) => (
        <p key={i}>
          “<Words>{bare(paragraph)}</Words>
          {i === last ? "”" : ""}
        </p>
      ))}
      <p className="by-whom">
        <Words>{quotation.speaker}</Words>
        {quotation.said ? (
          <>
            , <ImpreciseTime date={quotation.said} />
          </>
        ) : null}
        {quotation.context ? (
          <>
            . <Words>{quotation.context}</Words>
          </>
        ) : null}
      </p>
    </blockquote>
  );
}

/** Without quotation marks an editor may have pasted along: ours are set around it. */
function bare(paragraph: string): string {
  return paragraph.replace(/^["“]|["”]$/g, "");
}
