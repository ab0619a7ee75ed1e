import { RestoreButton } from "@/app/desk/entries/[id]/history/restore-button";
import { Comparison, Whole } from "@/app/desk/ui/comparison";
import { formatDay, dayOf } from "@/lib/season/day";
import type { Comparison as Compared, History } from "@/lib/editorial/history";
import type { Revision } from "@/lib/editorial/entry-state";

/** Two revisions field by field, with the way back to what the first one said. */
export function ComparedRevisions({ compared, history }: { compared: Compared; history: History }) {
  const { entry, a, b, labels, sources } = compared;
  const restoring = history.may.restore;
  const may = restoring.allowed;
  const from = { id: a.id, number: a.number };
  const known = { kind: entry.kind, names: labels, sources };
  if (a.id === b.id) {
    return (
      <section aria-labelledby="compared">
        <div className="sub-h">
          <h2 className="cmp-h" id="compared">
            What revision {a.number} says
          </h2>
        </div>
        <Whole
          {...known}
          proposal={a.proposal}
          head={{ name: "Says", about: aboutRevision(a, history) }}
        />
      </section>
    );
  }
  return (
    <section aria-labelledby="compared">
      <div className="sub-h">
        <h2 className="cmp-h" id="compared">
          What changed from {a.number} to {b.number}
        </h2>
        {may ? <RestoreButton entryId={entry.id} from={from} latest={history.latest} /> : null}
      </div>
      <Comparison
        {...known}
        before={a.proposal}
        after={b.proposal}
        heads={[
          { name: "A", about: aboutRevision(a, history) },
          { name: "B", about: aboutRevision(b, history) },
        ]}
        act={(name, label) =>
          may ? (
            <RestoreButton
              entryId={entry.id}
              from={from}
              latest={history.latest}
              field={{ name, label }}
            />
          ) : null
        }
        alike={(n, fields) =>
          `${n} ${fields} ${fields === "field" ? "is" : "are"} the same in both`
        }
      />
      <p className="hint restore-hint">
        {restoring.allowed
          ? "Restoring writes a new draft with the old value. The revisions between stay where they are."
          : restoring.reason}
      </p>
    </section>
  );
}

function aboutRevision(
  { number, createdAt }: Revision,
  { live, edition, latest }: History,
): string {
  const isLive = live?.revision === number;
  const isDraft = edition !== null && number === latest;
  const state = isLive ? "live" : isDraft ? edition.state : formatDay(dayOf(createdAt));
  return `revision ${number}, ${state}`;
}
