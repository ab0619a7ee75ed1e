import { capital } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";
import { Added, Removed, WordDiff } from "@/app/ui/word-diff";
import type { Difference, FieldChange } from "@/lib/published/difference";
import type { PublicSources } from "@/lib/published/sources";

/**
 * Fields that changed: wordings word by word, values before and after. In an entry's `first`
 * publication everything came at once, so nothing is marked as added.
 */
export function FieldChanges({ fields, first }: { fields: FieldChange[]; first: boolean }) {
  const wordings = fields.filter((field) => field.words);
  const values = fields.filter((field) => !field.words);
  return (
    <>
      {wordings.map((field) => (
        <Wording key={field.name} field={field} first={first} />
      ))}
      {values.length > 0 ? (
        <dl className="flds">
          {values.map(({ name, label, before, after }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                {before ? <Removed>{capital(before)}</Removed> : null}{" "}
                {after ? <Came first={first}>{capital(after)}</Came> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

function Wording({
  field: { name, before, after },
  first,
}: {
  field: FieldChange;
  first: boolean;
}) {
  return (
    <p className={name === "statement" ? "dif" : "dif det"}>
      {before ? <WordDiff before={before} after={after} /> : <Came first={first}>{after}</Came>}
    </p>
  );
}

function Came({ children, first }: { children: string; first: boolean }) {
  return first ? <Words>{children}</Words> : <Added>{children}</Added>;
}

/** Sources that came and went, and those now quoted differently. */
export function SourceChanges({
  difference,
  sources,
}: {
  difference: Difference;
  sources: PublicSources;
}) {
  const { added, removed, requoted } = difference;
  if (added.length + removed.length + requoted.length === 0) return null;
  const name = (id: string) => {
    const source = sources.get(id);
    return source ? `${source.publisher}, ${source.title}` : "A source";
  };
  return (
    <dl className="flds">
      <div>
        <dt>Sources</dt>
        <dd>
          {removed.map(({ sourceId }) => (
            <span className="src-ch" key={sourceId}>
              <Removed>{name(sourceId)}</Removed>{" "}
            </span>
          ))}
          {added.map(({ sourceId }) => (
            <span className="src-ch" key={sourceId}>
              <Added>{name(sourceId)}</Added>{" "}
            </span>
          ))}
          {requoted.map(({ sourceId }) => (
            <span className="src-ch" key={sourceId}>
              {name(sourceId)}: quoted or placed differently{" "}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
