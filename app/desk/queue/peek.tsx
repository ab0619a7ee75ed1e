"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import { type Standing, standingOf } from "@/app/desk/queue/actions";
import type { QueueRow } from "@/app/desk/queue/rows";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { counted } from "@/app/ui/labels";
import { CertaintyMark, ChangeKindMark, StateMark } from "@/app/ui/marks";
import { WordDiff } from "@/app/ui/word-diff";
import { Words } from "@/app/ui/words";

/** The selected line in full: what it says, what would change, by whom and why, and what to do. */
export function Peek({
  row,
  mayCheck,
  check,
}: {
  row: QueueRow;
  mayCheck: boolean;
  check: () => void;
}) {
  const standing = useStanding(row);
  const reviews = row.revisionId !== null;
  return (
    <aside className="peek" aria-label={`Selected: No. ${row.number}`}>
      <div className="peek-h">
        {row.state ? <StateMark state={row.state} /> : <StateMark state="published" />}
        <span className="muted">
          No. {row.number}, {KIND_NAMES[row.kind].one.toLowerCase()}
        </span>
      </div>
      <p className="dif">
        {row.liveStatement === null || row.liveStatement === row.statement ? (
          <Words>{row.statement || row.title}</Words>
        ) : (
          <WordDiff before={row.liveStatement} after={row.statement} />
        )}
      </p>
      <dl>
        <Fact name="Why">{row.why}</Fact>
        {row.by ? <Fact name="By">{row.by}</Fact> : null}
        {row.changeKind ? (
          <Fact name="Kind">
            <ChangeKindMark kind={row.changeKind} />
          </Fact>
        ) : null}
        {row.note ? <Fact name="Note">{row.note}</Fact> : null}
        {row.alsoScheduled ? (
          <Fact name="Scheduled">Another change, for {row.alsoScheduled}</Fact>
        ) : null}
        <Fact name="How sure">
          {row.certainty ? <CertaintyMark certainty={row.certainty} /> : "Not said yet"}
        </Fact>
        {row.asOf ? <Fact name="As of">{row.asOf}</Fact> : null}
        {reviews ? (
          <>
            <Fact name="Checks">{standing ? checksInWords(standing) : "…"}</Fact>
            <Fact name="Shows in">{standing ? counted(standing.places, "place") : "…"}</Fact>
          </>
        ) : null}
      </dl>
      <div className="acts">
        <Link className="btn primary" href={row.href} prefetch={false}>
          {row.group === "to review" ? "Review" : "Open"} <kbd aria-hidden="true">Enter</kbd>
        </Link>
        {row.href === `/desk/entries/${row.entryId}` ? null : (
          <Link className="btn" href={`/desk/entries/${row.entryId}`} prefetch={false}>
            Edit <kbd aria-hidden="true">E</kbd>
          </Link>
        )}
        {mayCheck && row.publicationId ? (
          <button className="btn" type="button" onClick={check}>
            Checked, still true <kbd aria-hidden="true">C</kbd>
          </button>
        ) : null}
      </div>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function checksInWords({ passes, weigh, stops }: Standing): string {
  const counts = [`${passes} passed`];
  if (weigh > 0) counts.push(`${weigh} to weigh`);
  if (stops.length > 0) counts.push(`${stops.length} ${stops.length === 1 ? "stops" : "stop"}`);
  return counts.join(", ");
}

const PAUSE_MS = 200;

// Asked a moment after the line is selected, so that running down the list asks nothing.
function useStanding({ entryId, revisionId }: QueueRow): Standing | null {
  const [known, setKnown] = useState(new Map<string, Standing>());
  useEffect(() => {
    if (!revisionId || known.has(revisionId)) return;
    let stale = false;
    const timer = setTimeout(() => {
      standingOf(entryId)
        .then((answer) => {
          const standing = answer.ok ? answer.value : null;
          if (standing && !stale) setKnown((map) => new Map(map).set(revisionId, standing));
        })
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [entryId, revisionId, known]);
  return revisionId ? (known.get(revisionId) ?? null) : null;
}
