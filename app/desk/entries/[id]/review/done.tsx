import Link from "next/link";
import { chosenZone } from "@/app/desk/schedule/chosen-zone";
import { SCHEDULE, scheduleAnchor } from "@/app/desk/schedule/addresses";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import { distance } from "@/app/desk/ui/moments";
import { queueHref } from "@/app/desk/queue/rows";
import { needsSomebody } from "@/app/desk/ui/queue-groups";
import { deskQueue, type DeskTracker, publicEntryPath } from "@/app/desk/ui/tracker";
import type { Scheduled } from "@/lib/editorial/scheduled";
import { momentInZone } from "@/lib/season/zoned-time";

type Entry = { id: string; number: number; slug: string };
type Where = Pick<DeskTracker, "showSlug" | "season" | "seasonId">;

/** "Published", with the way to the public page and to what waits next. */
export async function PublishedNotice({ entry, tracker }: { entry: Entry; tracker: Where }) {
  return (
    <ArrivalNotice>
      <p>
        <strong>No. {entry.number} is published.</strong> Readers see it now.{" "}
        <a href={publicEntryPath(tracker, entry)}>See it as they do</a>
      </p>
      <NextInQueue entry={entry} tracker={tracker} />
    </ArrivalNotice>
  );
}

/** "Scheduled", with the moment, the way to the schedule, and to what waits next. */
export async function ScheduledDone({
  entry,
  tracker,
  scheduled: { publishAt, entryId },
  now,
}: {
  entry: Entry;
  tracker: Where;
  scheduled: Scheduled;
  now: Date;
}) {
  const zone = (await chosenZone()) ?? "UTC";
  return (
    <ArrivalNotice>
      <p>
        <strong>
          No. {entry.number} is scheduled for {momentInZone(publishAt, zone)}
        </strong>
        {zone === "UTC" ? "" : `, that is ${momentInZone(publishAt, "UTC")}`},{" "}
        {distance(publishAt, now)}.{" "}
        <Link href={`${SCHEDULE}#${scheduleAnchor(entryId)}`} prefetch={false}>
          See it in the schedule
        </Link>
      </p>
      <NextInQueue entry={entry} tracker={tracker} />
    </ArrivalNotice>
  );
}

/** A line that leads to the next thing that waits for this person. */
export async function NextInQueue({ entry, tracker }: { entry: Entry; tracker: Where }) {
  const { items, stale } = await deskQueue(tracker.seasonId);
  const waits = items.filter(
    ({ row, group }) => row.id !== entry.id && needsSomebody(group) && group !== "stale",
  );
  const next = waits.find(({ group }) => group === "to review") ?? waits[0];
  if (!next) {
    return (
      <p>
        Nothing else waits for you.{" "}
        {stale.mine > 0 ? (
          <Link href="/desk/stale" prefetch={false}>
            See what is stale
          </Link>
        ) : (
          <Link href="/desk" prefetch={false}>
            To the queue
          </Link>
        )}
      </p>
    );
  }
  return (
    <p>
      Next:{" "}
      <Link href={queueHref(next)} prefetch={false}>
        No. {next.row.number}, {next.row.title}
      </Link>
    </p>
  );
}
