import type { Metadata } from "next";
import { deskActor } from "@/app/desk/actor";
import { NothingWaits } from "@/app/desk/queue/nothing-waits";
import { QueueBoard } from "@/app/desk/queue/queue-board";
import { queueRows } from "@/app/desk/queue/rows";
import { UnsavedNew } from "@/app/desk/queue/unsaved-new";
import { nowInWords } from "@/app/desk/ui/moments";
import { queueHeading, waiting } from "@/app/desk/ui/queue-groups";
import { deskQueue, deskTracker } from "@/app/desk/ui/tracker";
import { may } from "@/lib/season/may";

// The layout of the same folder does not name its own page.
export const metadata: Metadata = { title: { absolute: "Queue | What’s Known desk" } };

export default async function QueuePage() {
  const actor = await deskActor();
  const tracker = await deskTracker();
  const queue = await deskQueue(tracker.seasonId);
  const now = new Date();
  const rows = queueRows(queue, now);
  return (
    <>
      <div className="sub-h">
        <h1>{queueHeading(queue)}</h1>
        <p className="muted">
          <time dateTime={now.toISOString()}>{nowInWords(now)}</time>
        </p>
      </div>
      {waiting(queue) + queue.stale.mine === 0 ? (
        <NothingWaits tracker={tracker} role={actor.role} />
      ) : null}
      <UnsavedNew forms={queue.unsavedNew} now={now} />
      {rows.length > 0 ? (
        <QueueBoard
          rows={rows}
          stale={queue.stale}
          mayCheck={may(actor, "mind the queue").allowed}
        />
      ) : null}
    </>
  );
}
