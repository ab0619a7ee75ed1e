import Link from "next/link";
import { NextInQueue, PublishedNotice, ScheduledDone } from "@/app/desk/entries/[id]/review/done";
import { ScheduledNotice } from "@/app/desk/schedule/scheduled-notice";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { entryTitle } from "@/app/desk/ui/entry-title";
import { publicEntryPath } from "@/app/desk/ui/tracker";
import { Words } from "@/app/ui/words";
import type { Opening } from "@/lib/editorial/opening";
import type { Said } from "@/lib/season/content";

/** An entry without an open change: says so, or what was just done with it. */
export function NothingToReview({ opening, done }: { opening: Opening; done: string | null }) {
  const { entry, live, tracker, kind, proposal, labels, scheduled } = opening;
  if (!entry) return null;
  const title = entryTitle({ kind, content: proposal.content } as Said, new Map(labels));
  // One scheduled for a moment that had passed may be out by now.
  const published = live !== null && (done === "published" || (done === "scheduled" && !scheduled));
  const justScheduled = done === "scheduled" ? scheduled : null;
  const arrived = published || justScheduled !== null;
  const now = new Date();
  return (
    <>
      <Crumbs
        trail={[
          { href: "/desk", name: "Queue" },
          { href: `/desk/entries/${entry.id}`, name: `No. ${entry.number}` },
        ]}
        here="Review"
      />
      <h1>
        <Words>{title}</Words>
      </h1>
      {published ? <PublishedNotice entry={entry} tracker={tracker} /> : null}
      {justScheduled ? (
        <ScheduledDone entry={entry} tracker={tracker} scheduled={justScheduled} now={now} />
      ) : (
        <ScheduledNotice scheduled={scheduled} now={now} mayEmbargo={opening.may.embargo} />
      )}
      <div className="empty">
        {arrived ? null : (
          <p>
            Nothing to review: this entry has no open change
            {scheduled ? " besides the scheduled one" : ""}.
          </p>
        )}
        <p>
          <Link href={`/desk/entries/${entry.id}`} prefetch={false}>
            Edit it
          </Link>
          , look at{" "}
          <Link href={`/desk/entries/${entry.id}/history`} prefetch={false}>
            its history
          </Link>
          {live ? (
            <>
              {" "}
              or at <a href={publicEntryPath(tracker, entry)}>its public page</a>
            </>
          ) : null}
          .
        </p>
        {arrived ? null : <NextInQueue entry={entry} tracker={tracker} />}
      </div>
    </>
  );
}
