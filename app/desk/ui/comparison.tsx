import type { ReactNode } from "react";
import { ChangedCitations, Cited } from "@/app/desk/ui/cited-value";
import { ChangedValue, FieldValue } from "@/app/desk/ui/field-value";
import { capital, countInWords } from "@/app/ui/labels";
import type { Proposal } from "@/lib/editorial/proposal";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Content } from "@/lib/season/content";
import {
  changedFields,
  type Field,
  fieldsOf,
  type Names,
  sameValue,
  showValue,
} from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

type Head = { name: string; about: string };
type Known = { names: Names; sources: ReadonlyMap<string, DeskSource> };

/** Two revisions field by field, word by word, sources included; what is alike is folded away. */
export function Comparison(
  props: Known & {
    kind: Kind;
    before: Proposal;
    after: Proposal;
    heads: [before: Head, after: Head];
    /** What can be done with one field, under its name; "citations" for the sources. */
    act?: (field: string, label: string) => ReactNode;
    alike: (n: string, fields: string) => string;
  },
) {
  const { kind, before, after, heads, names, sources, act } = props;
  const changed = changedFields(kind, before.content, after.content);
  const cited = !sameValue(before.citations, after.citations);
  const value = (proposal: Proposal, { name }: Field) => proposal.content[name as keyof Content];
  if (changed.length === 0 && !cited) {
    return <p className="same-all">Every field and every source is the same.</p>;
  }
  return (
    <>
      <table className="cmp">
        <caption className="vh">Fields that change</caption>
        <colgroup>
          <col className="f" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {heads.map(({ name, about }) => (
              <th scope="col" key={name}>
                {name}
                <small>{about}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map((field) => (
            <Row key={field.name} label={field.label} act={act?.(field.name, field.label)}>
              {(["before", "after"] as const).map((side, i) => (
                <td key={side} data-l={heads[i]?.name}>
                  <ChangedValue
                    field={field}
                    before={value(before, field)}
                    after={value(after, field)}
                    side={side}
                    names={names}
                  />
                </td>
              ))}
            </Row>
          ))}
          {cited ? (
            <Row label="Sources" act={act?.("citations", "Sources")}>
              {(["before", "after"] as const).map((side, i) => (
                <td key={side} data-l={heads[i]?.name}>
                  <ChangedCitations
                    before={before.citations}
                    after={after.citations}
                    side={side}
                    sources={sources}
                  />
                </td>
              ))}
            </Row>
          ) : null}
        </tbody>
      </table>
      <Alike {...props} changed={changed} cited={cited} />
    </>
  );
}

/** One revision on its own, with what it says: for an entry nobody has seen, or the first revision. */
export function Whole({
  kind,
  proposal,
  head,
  names,
  sources,
}: Known & { kind: Kind; proposal: Proposal; head: Head }) {
  const said = fieldsOf(kind).filter((field) => shows(field, proposal, names));
  return (
    <table className="cmp one">
      <caption className="vh">What it says</caption>
      <colgroup>
        <col className="f" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">
            {head.name}
            <small>{head.about}</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {said.map((field) => (
          <Row key={field.name} label={field.label}>
            <td>
              <FieldValue
                field={field}
                value={proposal.content[field.name as keyof Content]}
                names={names}
              />
            </td>
          </Row>
        ))}
        <Row label="Sources">
          <td>
            <Cited citations={proposal.citations} sources={sources} />
          </td>
        </Row>
      </tbody>
    </table>
  );
}

function Row({ label, act, children }: { label: string; act?: ReactNode; children: ReactNode }) {
  return (
    <tr tabIndex={-1} data-change="">
      <th scope="row">
        {label}
        {act ? (
          <>
            <br />
            {act}
          </>
        ) : null}
      </th>
      {children}
    </tr>
  );
}

function Alike(
  props: Known & {
    kind: Kind;
    after: Proposal;
    changed: Field[];
    cited: boolean;
    alike: (n: string, fields: string) => string;
  },
) {
  const { kind, after, changed, cited, names, sources, alike } = props;
  const same = fieldsOf(kind).filter(
    (field) => !changed.some(({ name }) => name === field.name) && shows(field, after, names),
  );
  const n = same.length + (!cited && after.citations.length > 0 ? 1 : 0);
  if (n === 0) return null;
  return (
    <details className="same">
      <summary>{alike(capital(countInWords(n)), n === 1 ? "field" : "fields")}</summary>
      <dl>
        {same.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              <FieldValue
                field={field}
                value={after.content[field.name as keyof Content]}
                names={names}
              />
            </dd>
          </div>
        ))}
        {!cited && after.citations.length > 0 ? (
          <div>
            <dt>Sources</dt>
            <dd>
              <Cited citations={after.citations} sources={sources} />
            </dd>
          </div>
        ) : null}
      </dl>
    </details>
  );
}

function shows(field: Field, proposal: Proposal, names: Names): boolean {
  return showValue(field.shape, proposal.content[field.name as keyof Content], names) !== "";
}
