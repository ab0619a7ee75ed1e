import Link from "next/link";
import { SCHEDULE, scheduleAnchor } from "@/app/desk/schedule/addresses";
import { EmbargoLine } from "@/app/desk/schedule/embargo-line";
import { inForce } from "@/app/desk/schedule/in-force";
import { distance } from "@/app/desk/ui/moments";
import { Icon } from "@/app/ui/glyph";
import { Words } from "@/app/ui/words";
import type { Scheduled } from "@/lib/editorial/scheduled";
import type { Decision } from "@/lib/season/may";
import { momentInZone } from "@/lib/season/zoned-time";

/** Says on an entry's pages that a change of it goes live by itself, or is held, and where to act on it. */
export function ScheduledNotice({
  scheduled,
  now,
  mayEmbargo,
  besides = false,
}: {
  scheduled: Scheduled | null;
  now: Date;
  mayEmbargo: Decision;
  /** On a page about the change after it. */
  besides?: boolean;
}) {
  if (!scheduled) return null;
  const { publishAt, held, revisionNumber, note, entryId, editionId } = scheduled;
  const embargo = inForce(scheduled.embargoUntil, now);
  return (
    <div className={held ? "notice bad scheduled-notice" : "notice scheduled-notice"}>
      <Icon id={held ? "warn" : "cal"} />
      <div>
        {held ? (
          <p>
            <strong>A scheduled change is held.</strong> It was to go live on{" "}
            {momentInZone(publishAt, "UTC")}. {held.reason}
          </p>
        ) : (
          <p>
            <strong>A change is scheduled for {momentInZone(publishAt, "UTC")}</strong>,{" "}
            {distance(publishAt, now)}: revision {revisionNumber}
            {note ? (
              <>
                , “<Words>{note}</Words>”
              </>
            ) : null}
          </p>
        )}
        <p>
          <Link href={`${SCHEDULE}#${scheduleAnchor(entryId)}`} prefetch={false}>
            {held ? "Decide what becomes of it" : "See it in the schedule"}
          </Link>
          .
          {besides
            ? " What is on this page is the change after it; published before, it would hold that one."
            : null}
        </p>
        {embargo ? (
          <EmbargoLine
            entryId={entryId}
            editionId={editionId}
            until={embargo}
            may={mayEmbargo}
            of="the scheduled change"
            scheduledFor={publishAt.toISOString()}
          />
        ) : null}
      </div>
    </div>
  );
}
