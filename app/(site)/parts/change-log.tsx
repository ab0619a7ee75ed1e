import { FieldChanges, SourceChanges } from "@/app/(site)/parts/field-changes";
import { LogRow, LogTable } from "@/app/(site)/parts/log-table";
import { Words } from "@/app/ui/words";
import { coveredWords } from "@/lib/published/change-words";
import type { Change } from "@/lib/published/changes";
import type { PublicSources } from "@/lib/published/sources";

/** Every change with its words; what spoils stays in the entry's own history, under its cover. */
export function ChangeLog({ changes, sources }: { changes: Change[]; sources: PublicSources }) {
  return (
    <LogTable full>
      {changes.map((change, i) => (
        <LogRow
          key={change.id}
          at={change.at}
          kind={change.kind}
          sameDay={changes[i - 1]?.on === change.on}
        >
          <Told change={change} sources={sources} />
        </LogRow>
      ))}
    </LogTable>
  );
}

function Told({ change, sources }: { change: Change; sources: PublicSources }) {
  const { note, headline, kind, entry, difference } = change;
  const fields = kind === "new" ? [] : (difference?.fields ?? []);
  const open = fields.filter((field) => !field.spoils);
  const covered = coveredWords(change);
  return (
    <>
      <p>
        {kind === "correction" && note ? <strong>What was wrong. </strong> : null}
        <Words>{note || headline}</Words> <a href={entry.href}>No. {entry.number}</a>
      </p>
      {open.length > 0 ? (
        <div className="words">
          <FieldChanges fields={open} first={false} />
        </div>
      ) : null}
      {kind !== "new" && difference ? (
        <div className="words">
          <SourceChanges difference={difference} sources={sources} />
        </div>
      ) : null}
      {covered ? (
        <p className="words muted">
          {covered}:{" "}
          <a href={`${entry.href}#history`}>
            covered in its history<span className="vh">, No. {entry.number}</span>
          </a>
        </p>
      ) : null}
    </>
  );
}
