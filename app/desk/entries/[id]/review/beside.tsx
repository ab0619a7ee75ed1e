import { Decide } from "@/app/desk/entries/[id]/review/decide";
import { EmbargoLine } from "@/app/desk/schedule/embargo-line";
import { inForce } from "@/app/desk/schedule/in-force";
import { CheckList, verdictsInWords } from "@/app/desk/ui/check-list";
import { RetractButton } from "@/app/desk/ui/retract-button";
import { publicEntryPath, publicPath } from "@/app/desk/ui/tracker";
import { capital, countInWords, counted } from "@/app/ui/labels";
import type { Review } from "@/lib/editorial/review";
import { momentInZone } from "@/lib/season/zoned-time";

/** Beside the change: the publish checks, the places it touches, and the decision. */
export function Beside({ review }: { review: Review }) {
  const { checks, places, entry, edition, proposed, may, people } = review;
  const embargo = inForce(edition.embargoUntil, new Date());
  return (
    <aside className="rail2" aria-label="Checks and decision">
      <section className="blk2" aria-labelledby="checks">
        <h2 id="checks">
          Publish checks <span>{verdictsInWords(checks)}</span>
        </h2>
        <CheckList checks={checks} />
      </section>
      <section className="blk2" aria-labelledby="places">
        <h2 id="places">
          Changes {places.length <= 12 ? countInWords(places.length) : places.length}{" "}
          {places.length === 1 ? "place" : "places"}
        </h2>
        <ul className="places">
          {places.map(({ name, anchor, what }) => (
            <li key={name}>
              <PlaceName review={review} name={name} anchor={anchor} />
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="blk2 decide" aria-labelledby="decide">
        <h2 id="decide">Decide</h2>
        <Decide
          key={proposed.id}
          entryId={entry.id}
          revisionId={proposed.id}
          state={edition.state === "in review" ? "in review" : "draft"}
          may={{
            publish: may.publish,
            "publish alone": may["publish alone"],
            schedule: may.schedule,
            "schedule alone": may["schedule alone"],
            return: may.return,
            submit: may.submit,
          }}
          obstacle={obstacleOf(review)}
          embargo={embargo ? { until: embargo, words: underEmbargo(embargo) } : null}
          author={people.get(edition.submittedBy ?? proposed.authorId) ?? "the author"}
          promises={review.promises.map(({ id, says }) => ({ id, says }))}
        />
        <EmbargoLine
          entryId={entry.id}
          editionId={edition.id}
          until={embargo}
          may={may.embargo}
          of={review.scheduled ? "the change on this page" : "this change"}
        />
        {may.retract.allowed && entry.livePublicationId ? (
          <div className="retract-live">
            Or take back what readers see now:{" "}
            <RetractButton
              entryId={entry.id}
              publicationId={entry.livePublicationId}
              number={entry.number}
            />
          </div>
        ) : null}
      </section>
    </aside>
  );
}

function underEmbargo(until: string): string {
  return `Under embargo until ${momentInZone(new Date(until), "UTC")}. It can be scheduled for then.`;
}

// A place of a new entry is not there to be looked at yet.
function PlaceName({ review, name, anchor }: { review: Review; name: string; anchor: string }) {
  const { live, entry, tracker } = review;
  if (anchor) return <a href={`${publicPath(tracker)}${anchor}`}>{name}</a>;
  return live ? <a href={publicEntryPath(tracker, entry)}>{name}</a> : <b>{name}</b>;
}

/** Why nobody can publish this now, as a sentence; null when nothing stands in the way. */
function obstacleOf({ checks, behind }: Review): string | null {
  if (behind) {
    return "What readers see changed since this draft was begun. Bring it forward first.";
  }
  const stops = checks.filter(({ verdict }) => verdict === "stops");
  if (stops.length === 0) return null;
  const n = counted(stops.length, "check");
  const said = capital(stops.length <= 12 ? n.replace(/^\d+/, countInWords(stops.length)) : n);
  return `${said} ${stops.length === 1 ? "stops" : "stop"} this: ${stops.map(({ title }) => title.toLowerCase()).join("; ")}.`;
}
