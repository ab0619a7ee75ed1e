import type { ReactNode } from "react";
import { Nothing } from "@/app/desk/ui/field-value";
import { type Side, SideDiff, SideMark } from "@/app/desk/ui/side-diff";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Citation } from "@/lib/season/citation";
import { formatImprecise } from "@/lib/season/imprecise-date";

type Sources = ReadonlyMap<string, DeskSource>;

/** A list of citations as it stands. */
export function Cited({ citations, sources }: { citations: Citation[]; sources: Sources }) {
  if (citations.length === 0) return <Nothing />;
  return citations.map((citation) => (
    <CitationLines key={citation.sourceId} citation={citation} sources={sources} />
  ));
}

/** One side of two lists of citations: what was dropped or added, and what is said otherwise. */
export function ChangedCitations(props: {
  before: Citation[];
  after: Citation[];
  side: Side;
  sources: Sources;
}) {
  const { side, sources } = props;
  const mine = props[side];
  const others = new Map(
    props[side === "before" ? "after" : "before"].map((citation) => [citation.sourceId, citation]),
  );
  if (mine.length === 0) return <Nothing />;
  return mine.map((citation) => (
    <CitationLines
      key={citation.sourceId}
      citation={citation}
      sources={sources}
      side={side}
      other={others.get(citation.sourceId) ?? null}
    />
  ));
}

type LinesProps = {
  citation: Citation;
  sources: Sources;
  side?: Side;
  /** The same source's citation on the other side; null when it is not cited there. */
  other?: Citation | null;
};

function CitationLines({ citation, sources, side, other }: LinesProps) {
  const source = sources.get(citation.sourceId);
  const title = source ? `${source.publisher}, ${source.title}` : "A source that is gone";
  const { stance, locator, quote } = citation;
  const whole = side !== undefined && !other;
  const mark = (name: "stance" | "locator", text: string): ReactNode =>
    side && other && other[name] !== citation[name] ? (
      <SideMark side={side}>{text}</SideMark>
    ) : (
      text
    );
  const facts = [
    source?.published ? formatImprecise(source.published) : null,
    source?.tier,
    mark("stance", stance),
    locator ? mark("locator", locator) : null,
  ].filter((fact) => fact !== null && fact !== undefined);
  return (
    <span className="cite">
      <span className="s-b">{whole ? <SideMark side={side}>{title}</SideMark> : title}</span>
      <span className="s-s">
        {facts.map((fact, i) => (
          <span key={i}>
            {i > 0 ? ", " : null}
            {fact}
          </span>
        ))}
      </span>
      {quote ? (
        <span className="q">
          “
          {side && other && other.quote !== quote ? (
            <SideDiff
              before={side === "before" ? quote : other.quote}
              after={side === "before" ? other.quote : quote}
              side={side}
            />
          ) : (
            quote
          )}
          ”
        </span>
      ) : null}
    </span>
  );
}
