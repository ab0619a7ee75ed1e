import Link from "next/link";
import { previewPath, scheduleAnchor } from "@/app/desk/schedule/addresses";
import { EmbargoLine } from "@/app/desk/schedule/embargo-line";
import { inForce } from "@/app/desk/schedule/in-force";
import { LineActs } from "@/app/desk/schedule/line-acts";
import { toMinute } from "@/app/desk/schedule/on-time";
import { distance } from "@/app/desk/ui/moments";
import { Icon } from "@/app/ui/glyph";
import { ChangeKindMark } from "@/app/ui/marks";
import { WordDiff } from "@/app/ui/word-diff";
import { Words } from "@/app/ui/words";
import type { ComingSchedule } from "@/lib/editorial/schedule-list";
import type { Decision } from "@/lib/season/may";
import { dayInZone, momentInZone, offsetName, timeInZone, zoneName } from "@/lib/season/zoned-time";

type Seen = { zone: string; now: Date; may: Record<"move" | "embargo", Decision> };

/** What goes out by itself, day by day as the chosen zone counts days. */
export function Agenda({ coming, ...seen }: Seen & { coming: ComingSchedule[] }) {
  const days = new Map<string, ComingSchedule[]>();
  for (const change of coming) {
    const day = dayInZone(change.publishAt, seen.zone);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return [...days].map(([day, changes], i) => (
    <section className="ag-day" key={day} aria-labelledby={`day-${i}`}>
      <h2 id={`day-${i}`}>{day}</h2>
      <ul className="ag">
        {changes.map((change) => (
          <Line key={change.editionId} change={change} {...seen} />
        ))}
      </ul>
    </section>
  ));
}

/** What will not go out by itself any more: why, and what to do. */
export function HeldChanges({ held, ...seen }: Seen & { held: ComingSchedule[] }) {
  if (held.length === 0) return null;
  return (
    <section className="ag-day held" aria-labelledby="held">
      <h2 id="held">
        Held <span className="n">{held.length}</span>
      </h2>
      <p className="ag-tip">
        These do not go live by themselves. Cancel one to bring it forward and have it reviewed
        again, or move it once nothing stops it any more.
      </p>
      <ul className="ag">
        {held.map((change) => (
          <Line key={change.editionId} change={change} {...seen} />
        ))}
      </ul>
    </section>
  );
}

function Line({ change, zone, now, may }: Seen & { change: ComingSchedule }) {
  const { row, title, publishAt, said, held, entryId, editionId, revisionNumber } = change;
  const before = row.live?.content.statement ?? null;
  const embargo = inForce(change.embargoUntil, now);
  const statement = said.content.statement;
  return (
    <li className="ag-row" id={scheduleAnchor(entryId)} data-coming="">
      <Clock at={publishAt} zone={zone} now={now} held={held !== null} />
      <div className="ag-what">
        <p className="ag-title">
          <span className="no">No. {row.number}</span>{" "}
          <Link href={`/desk/entries/${entryId}/history?b=${revisionNumber}`} prefetch={false}>
            {title === statement && before !== null ? (
              <WordDiff before={before} after={statement} />
            ) : (
              <Words>{title}</Words>
            )}
          </Link>
        </p>
        {title === statement ? null : before !== null && before !== statement ? (
          <p className="dif">
            <WordDiff before={before} after={statement} />
          </p>
        ) : (
          <p className="dif">
            <Words>{statement}</Words>
          </p>
        )}
        <p className="ag-kind">
          <ChangeKindMark kind={change.changeKind} />{" "}
          {change.note ? <Words>{change.note}</Words> : "No note to readers"}
        </p>
        <Keeps keeps={change.keeps} />
        {held ? (
          <p className="ag-held">
            <Icon id="warn" />
            <span>
              Held since {momentInZone(toMinute(held.at), zone)}. {held.reason}
            </span>
          </p>
        ) : null}
        <p className="ag-who">
          {whoDid(change)}
          {change.open ? (
            <>
              {" "}
              <Link href={`/desk/entries/${entryId}`} prefetch={false}>
                The next change
              </Link>{" "}
              is {change.open.submittedAt && row.state === "in review" ? "in review" : "a draft"} by{" "}
              {change.open.author}.
            </>
          ) : null}
        </p>
        {embargo ? (
          <EmbargoLine
            entryId={entryId}
            editionId={editionId}
            until={embargo}
            may={may.embargo}
            of={`No. ${row.number}`}
            zone={zone}
            scheduledFor={publishAt.toISOString()}
          />
        ) : null}
        <div className="ag-acts">
          {held ? null : (
            // A document of its own, dressed for readers: not the router's to fetch.
            <a className="btn sm" href={previewPath(publishAt)} data-act="preview">
              See the tracker then<span className="vh">, when No. {row.number} goes out</span>
            </a>
          )}
          {may.move.allowed ? (
            <LineActs
              entryId={entryId}
              editionId={editionId}
              number={row.number}
              publishAt={publishAt.toISOString()}
              nextIsOpen={change.open !== null}
              keeps={change.keeps.filter(({ stands }) => stands === "open").length}
            />
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** The promises that are settled with it. */
function Keeps({ keeps }: Pick<ComingSchedule, "keeps">) {
  if (keeps.length === 0) return null;
  return (
    <ul className="ag-keeps" aria-label="Promises to readers">
      {keeps.map(({ promiseId, says, state, stands }) => {
        const words = (
          <q>
            <Words>{says}</Words>
          </q>
        );
        return stands === "open" ? (
          <li key={promiseId}>
            <Icon id="check" />
            <span>
              Keeps the promise{state === "late" ? ", late" : ""}: {words}
            </span>
          </li>
        ) : (
          <li className="past" key={promiseId}>
            <Icon id="info" />
            <span>
              The promise {words} was settled meanwhile, as {stands}, and stays so.
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Clock({ at, zone, now, held }: { at: Date; zone: string; now: Date; held: boolean }) {
  const due = !held && at <= now;
  return (
    <p className="ag-at">
      <time dateTime={at.toISOString()}>
        <b>
          {held ? `${dayInZone(at, zone)}, ` : null}
          {timeInZone(at, zone)}
        </b>{" "}
        {zone === "UTC" ? "UTC" : `${zoneName(zone)} (${offsetName(at, zone)})`}
      </time>
      {zone === "UTC" ? null : (
        <span>
          {dayInZone(at, zone) === dayInZone(at, "UTC")
            ? `${timeInZone(at, "UTC")} UTC`
            : momentInZone(at, "UTC")}
        </span>
      )}
      <span className={due ? "now" : undefined}>
        {due ? `Due ${distance(at, now)}, going out` : distance(at, now)}
      </span>
    </p>
  );
}

function whoDid({ author, approvedBy, scheduledBy, aloneReason }: ComingSchedule): string {
  if (aloneReason) return `By ${author}. Scheduled alone by ${scheduledBy}: ${aloneReason}`;
  if (approvedBy === scheduledBy) return `By ${author}. Approved and scheduled by ${scheduledBy}.`;
  return `By ${author}. Approved by ${approvedBy}, scheduled by ${scheduledBy}.`;
}
