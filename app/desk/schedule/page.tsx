import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { Agenda, HeldChanges } from "@/app/desk/schedule/agenda";
import { chosenZone } from "@/app/desk/schedule/chosen-zone";
import { KeepFresh } from "@/app/desk/schedule/keep-fresh";
import { LateOnes } from "@/app/desk/schedule/late-ones";
import { PreviewAny } from "@/app/desk/schedule/preview-any";
import { StepAgenda } from "@/app/desk/schedule/step-agenda";
import { ZoneChooser } from "@/app/desk/schedule/zone-chooser";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import { type Asked, choiceFrom, numberFrom } from "@/app/desk/ui/asked";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { deskTracker, entriesOf } from "@/app/desk/ui/tracker";
import { capital, countInWords } from "@/app/ui/labels";
import { latePublications } from "@/lib/editorial/late-publications";
import { type ComingSchedule, comingSchedules } from "@/lib/editorial/schedule-list";
import { can } from "@/lib/editorial/workflow";
import { momentInZone } from "@/lib/season/zoned-time";
import "@/app/desk/schedule/schedule.css";

export const metadata: Metadata = { title: "Schedule" };

const A_WEEK = 7 * 24 * 60 * 60 * 1000;

export default async function SchedulePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await deskActor();
  const { seasonId } = await deskTracker();
  const asked = await searchParams;
  const now = new Date();
  const chosen = await chosenZone();
  const zone = chosen ?? "UTC";
  const all = comingSchedules(await entriesOf(seasonId));
  const held = all.filter((change) => change.held);
  const coming = all.filter((change) => !change.held);
  const late = await latePublications(seasonId, new Date(now.getTime() - A_WEEK));
  const ofScheduled = { edition: null, scheduled: true, live: false };
  const may = {
    move: can(actor, "move schedule", ofScheduled),
    embargo: can(actor, "embargo", ofScheduled),
  };
  return (
    <>
      <div className="sub-h">
        <h1>{headingFor(coming.length, held.length)}</h1>
        {all.length + late.length > 0 ? <ZoneChooser zone={chosen} /> : null}
      </div>
      <Arrived asked={asked} all={all} zone={zone} />
      {may.move.allowed || all.length === 0 ? null : (
        <div className="notice">
          <p>{may.move.reason} You can look at everything here, and at the tracker to come.</p>
        </div>
      )}
      <HeldChanges held={held} zone={zone} now={now} may={may} />
      <Agenda coming={coming} zone={zone} now={now} may={may} />
      {all.length === 0 ? <NothingComes /> : null}
      <LateOnes late={late} zone={zone} />
      <section className="blk2 ag-any" aria-labelledby="any-moment">
        <h2 id="any-moment">The tracker at any moment to come</h2>
        <PreviewAny />
      </section>
      <KeysLine
        shortcuts={[
          ...(all.length > 0 ? (may.move.allowed ? [...LOOK, ...ACT] : LOOK) : []),
          ["?", "all keys"],
        ]}
      />
      <StepAgenda />
      <KeepFresh next={coming[0]?.publishAt.toISOString() ?? null} />
    </>
  );
}

const LOOK: [string, string][] = [
  ["J K", "next, previous"],
  ["V", "see the tracker then"],
];
const ACT: [string, string][] = [
  ["M", "move"],
  ["C", "cancel"],
];

function headingFor(coming: number, held: number): string {
  if (coming === 0 && held === 0) return "Nothing is scheduled";
  const goes =
    coming === 0
      ? "Nothing goes out by itself"
      : `${capital(countInWords(coming))} ${coming === 1 ? "change goes" : "changes go"} out`;
  return held === 0 ? goes : `${goes}, ${countInWords(held)} held`;
}

function NothingComes() {
  return (
    <div className="empty">
      <p>No change waits for its moment.</p>
      <p>
        When a change is reviewed, <b>Schedule…</b> beside Publish has it go out by itself: at the
        hour of an announcement, at the end of an embargo. See what waits in{" "}
        <Link href="/desk" prefetch={false}>
          the queue
        </Link>
        .
      </p>
    </div>
  );
}

/** What was just done here. */
function Arrived({ asked, all, zone }: { asked: Asked; all: ComingSchedule[]; zone: string }) {
  const moved = all.find(({ row }) => row.number === numberFrom(asked, "moved"));
  if (moved) {
    return (
      <ArrivalNotice key={moved.publishAt.getTime()}>
        <p>
          <strong>
            No. {moved.row.number} goes out on {momentInZone(moved.publishAt, zone)}.
          </strong>
        </p>
      </ArrivalNotice>
    );
  }
  const cancelled = numberFrom(asked, "cancelled");
  const became = choiceFrom(asked, "became", ["in review", "draft", "superseded"] as const);
  if (!cancelled || !became || all.some(({ row }) => row.number === cancelled)) return null;
  const entry = typeof asked.entry === "string" ? encodeURIComponent(asked.entry) : "";
  return (
    <ArrivalNotice key={`cancelled-${cancelled}`}>
      <p>
        <strong>The schedule of No. {cancelled} is cancelled.</strong>{" "}
        {became === "superseded" ? (
          <>
            Its revision stays in{" "}
            <Link href={`/desk/entries/${entry}/history`} prefetch={false}>
              the history
            </Link>
            .
          </>
        ) : (
          <>
            It is {became === "draft" ? "a draft" : "in review"} again:{" "}
            <Link href={`/desk/entries/${entry}/review`} prefetch={false}>
              look at it
            </Link>
            .
          </>
        )}
      </p>
    </ArrivalNotice>
  );
}
