import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { PromiseForm } from "@/app/desk/promises/promise-form";
import { STATE_WORDS } from "@/app/desk/promises/promise-words";
import { ReopenButton } from "@/app/desk/promises/reopen-button";
import { SettleForm } from "@/app/desk/promises/settle-form";
import { SCHEDULE, scheduleAnchor } from "@/app/desk/schedule/addresses";
import { chosenZone } from "@/app/desk/schedule/chosen-zone";
import { MomentDay } from "@/app/desk/ui/moment";
import { deskTracker } from "@/app/desk/ui/tracker";
import { Icon } from "@/app/ui/glyph";
import { counted } from "@/app/ui/labels";
import {
  type DeskPromise,
  deskPromises,
  type SettlingPublication,
} from "@/lib/editorial/promise-lists";
import { dayOf, formatDay } from "@/lib/season/day";
import { may } from "@/lib/season/may";
import { momentInZone } from "@/lib/season/zoned-time";
import { QUESTIONS } from "@/lib/season/words";
import "@/app/desk/promises/promises.css";

export const metadata: Metadata = { title: "Promises" };

export default async function PromisesPage() {
  const actor = await deskActor();
  const settling = may(actor, "promise");
  const { seasonId, season } = await deskTracker();
  const promises = await deskPromises(seasonId);
  const zone = (await chosenZone()) ?? "UTC";
  const open = promises.filter(({ state }) => state === "open");
  const settled = promises.filter(({ state }) => state !== "open");
  return (
    <>
      <div className="sub-h">
        <h1>Promises</h1>
        <p className="muted">
          {open.length} open, {settled.length} settled
        </p>
      </div>
      {settling.allowed ? null : (
        <div className="notice">
          <p>{settling.reason}</p>
        </div>
      )}
      {open.length === 0 ? (
        <div className="empty">
          <p>No promise to readers is open.</p>
        </div>
      ) : (
        <ul className="promises">
          {open.map((promise) => (
            <li key={promise.id}>
              <Words promise={promise} season={season} />
              <Coming promise={promise} zone={zone} />
              {settling.allowed ? (
                <SettleForm promiseId={promise.id} offered={promise.since.map(offer)} />
              ) : (
                <p className="muted">
                  {counted(promise.since.length, "publication")} under its question since
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {settling.allowed ? (
        <section className="blk2" aria-labelledby="new-promise">
          <h2 id="new-promise">Make a promise</h2>
          <PromiseForm seasonId={seasonId} season={season} />
        </section>
      ) : null}
      {settled.length > 0 ? (
        <section className="blk2" aria-labelledby="settled">
          <h2 id="settled">
            Settled <span>{settled.length}</span>
          </h2>
          <ul className="promises">
            {settled.map((promise) => (
              <li key={promise.id}>
                <Words promise={promise} season={season} />
                <Ended promise={promise} />
                {settling.allowed ? (
                  <ReopenButton promiseId={promise.id} says={promise.says} />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Words({ promise, season }: { promise: DeskPromise; season: number }) {
  const { question, says, madeAt } = promise;
  const asks = QUESTIONS.find(({ id }) => id === question)?.asks(season) ?? question;
  return (
    <p className="pr">
      <span className="muted">
        {asks} Promised on <MomentDay at={madeAt} />
      </span>
      <q>{says}</q>
    </p>
  );
}

/** What is scheduled to keep it: nobody need settle it by hand. */
function Coming({ promise: { coming }, zone }: { promise: DeskPromise; zone: string }) {
  return coming.map(({ entryId, number, publishAt, state, held }) => (
    <p className="pr-coming" key={entryId}>
      <Icon id={held ? "warn" : "cal"} />
      <span>
        <Link href={`${SCHEDULE}#${scheduleAnchor(entryId)}`} prefetch={false}>
          No. {number}
        </Link>{" "}
        {held
          ? "was to keep it, and is held."
          : `keeps it${state === "late" ? ", late," : ""} when it goes out on ${momentInZone(publishAt, zone)}.`}
      </span>
    </p>
  ));
}

function Ended({ promise: { state, settledAt, settledBy } }: { promise: DeskPromise }) {
  return (
    <p>
      <strong>{STATE_WORDS[state]}</strong>
      {settledAt ? (
        <>
          , settled on <MomentDay at={settledAt} />
        </>
      ) : null}
      {settledBy ? ` by the publication of ${offer(settledBy).words}` : null}
    </p>
  );
}

const LONGEST = 90;

function offer({ id, at, number, changeKind, title }: SettlingPublication) {
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return { id, words: `${formatDay(dayOf(at))}, No. ${number}, ${changeKind}: ${short}` };
}
