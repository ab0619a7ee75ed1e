import { FieldChanges, SourceChanges } from "@/app/(site)/parts/field-changes";
import { ChangeKindMark } from "@/app/ui/marks";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { coveredWords } from "@/lib/published/change-words";
import type { Correction } from "@/lib/published/corrections";
import type { PublicSources } from "@/lib/published/sources";

/** Corrections with what stood before, what stands now and why; what spoils is left to its page. */
export function CorrectionList({
  corrections,
  sources,
}: {
  corrections: Correction[];
  sources: PublicSources;
}) {
  if (corrections.length === 0) return null;
  return (
    <ol className="hist" reversed>
      {corrections.map((correction) => (
        <li key={correction.id}>
          <div className="when">
            <MomentTime at={correction.at} />{" "}
            <span className="rev">
              <a href={correction.tracker.href}>{correction.tracker.name}</a>
            </span>
          </div>
          <div>
            <ChangeKindMark kind="correction" />
          </div>
          <div className="body-c cor">
            <Corrected correction={correction} sources={sources} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Corrected({ correction, sources }: { correction: Correction; sources: PublicSources }) {
  const { difference, headline, note, entry } = correction;
  const fields = difference?.fields ?? [];
  const open = fields.filter((field) => !field.spoils);
  const covered = coveredWords(correction);
  return (
    <>
      {open.some(({ name }) => name === "statement") ? null : (
        <p className="dif">
          <Words>{headline}</Words>
        </p>
      )}
      <FieldChanges fields={open} first={false} />
      {difference ? <SourceChanges difference={difference} sources={sources} /> : null}
      <p className="why">
        {note ? (
          <>
            <strong>What was wrong. </strong>
            <Words>{note}</Words>{" "}
          </>
        ) : null}
        <a href={entry.href}>No. {entry.number}</a>
      </p>
      {covered ? (
        <p className="why">
          {covered}: <a href={`${entry.href}#history`}>covered in its history</a>
        </p>
      ) : null}
    </>
  );
}
