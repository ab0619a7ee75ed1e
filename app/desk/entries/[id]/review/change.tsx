import { Comparison, Whole } from "@/app/desk/ui/comparison";
import { EntryView } from "@/app/ui/entry-view";
import { ChangeKindMark } from "@/app/ui/marks";
import { Words } from "@/app/ui/words";
import type { Review } from "@/lib/editorial/review";
import type { Said } from "@/lib/season/content";

/** How readers are told, and why the author made the change. */
export function Memo({ review }: { review: Review }) {
  const { proposed, people } = review;
  const { changeKind, note } = proposed.proposal;
  return (
    <div className="memo">
      <ChangeKindMark kind={changeKind} />
      {note ? (
        <p>
          <Words>{note}</Words>
        </p>
      ) : (
        <p className="muted">No note to readers</p>
      )}
      <span className="by">
        {note ? "Note to readers, goes in the log" : "The log will only show the change kind"}
      </span>
      <span className="why-desk">
        {people.get(proposed.authorId)}
        {proposed.summary ? `: ${proposed.summary}` : ", without saying why to the desk"}
      </span>
    </div>
  );
}

/** Live against proposed; of an entry readers have not seen, only what is proposed. */
export function Change({ review }: { review: Review }) {
  const { entry, proposed, live, labels, sources } = review;
  const known = { kind: entry.kind, names: labels, sources };
  if (!live) {
    return (
      <Whole
        {...known}
        proposal={proposed.proposal}
        head={{ name: "Proposed", about: `revision ${proposed.number}, new to readers` }}
      />
    );
  }
  return (
    <Comparison
      {...known}
      before={live.proposal}
      after={proposed.proposal}
      heads={[
        { name: "Live", about: `revision ${live.number}` },
        { name: "Proposed", about: `revision ${proposed.number}` },
      ]}
      alike={(n, fields) =>
        `${n} ${fields} ${fields === "field" ? "stays as it is" : "stay as they are"}`
      }
    />
  );
}

/** The proposed revision as readers will see it. */
export function ReadersWillSee({ review }: { review: Review }) {
  const { entry, proposed, sources, labels } = review;
  const { content, citations } = proposed.proposal;
  const said = { kind: entry.kind, content } as Said;
  return (
    <section className="rv-view" aria-labelledby="preview">
      <h2 id="preview">Readers will see</h2>
      <div className="sheet">
        <EntryView
          said={said}
          names={labels}
          number={entry.number}
          standing={review.standing}
          sources={citations.flatMap(({ sourceId, stance }) => {
            const source = sources.get(sourceId);
            return source ? [{ ...source, stance }] : [];
          })}
        />
      </div>
    </section>
  );
}
