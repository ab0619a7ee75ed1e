import { type Side, SideDiff, SideMark } from "@/app/desk/ui/side-diff";
import { capital } from "@/app/ui/labels";
import { CertaintyMark, ReturnMark } from "@/app/ui/marks";
import { Words } from "@/app/ui/words";
import { type Field, type Names, showValue } from "@/lib/season/fields";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Certainty, ReturnStatus } from "@/lib/season/words";

/** A field's value as it stands. */
export function FieldValue({
  field,
  value,
  names,
}: {
  field: Field;
  value: unknown;
  names: Names;
}) {
  const shown = showValue(field.shape, value, names);
  if (shown === "") return <Nothing />;
  if (field.name === "certainty") return <CertaintyMark certainty={value as Certainty} />;
  if (field.name === "returnStatus") return <ReturnMark status={value as ReturnStatus} />;
  if (isWords(field)) {
    return (
      <span className="txt">
        <Words>{shown}</Words>
      </span>
    );
  }
  return (
    <>
      {field.shape === "choice" ? capital(shown) : <Words>{shown}</Words>}
      <TypedAs field={field} value={value} shown={shown} />
    </>
  );
}

/** One side of a field that differs: word by word where it is words, whole where it is a value. */
export function ChangedValue(props: {
  field: Field;
  before: unknown;
  after: unknown;
  side: Side;
  names: Names;
}) {
  const { field, side, names } = props;
  const before = showValue(field.shape, props.before, names);
  const after = showValue(field.shape, props.after, names);
  const shown = side === "before" ? before : after;
  if (shown === "") return <Nothing />;
  if (isWords(field)) {
    return (
      <span className="txt">
        <SideDiff before={before} after={after} side={side} />
      </span>
    );
  }
  return (
    <>
      <SideMark side={side}>{field.shape === "choice" ? capital(shown) : shown}</SideMark>
      <TypedAs field={field} value={props[side]} shown={shown} />
    </>
  );
}

export function Nothing() {
  return <span className="nil">Nothing</span>;
}

function TypedAs({ field, value, shown }: { field: Field; value: unknown; shown: string }) {
  if (field.shape !== "imprecise date") return null;
  const { phrase } = value as ImpreciseDate;
  if (phrase.toLowerCase() === shown.toLowerCase()) return null;
  return <span className="muted"> typed as “{phrase}”</span>;
}

function isWords(field: Field): boolean {
  return field.shape === "words" || field.shape === "quotation";
}
