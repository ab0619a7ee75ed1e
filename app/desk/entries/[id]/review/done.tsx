import Link from "next/link";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import { deskQueue, type DeskTracker, publicEntryPath } from "@/app/desk/ui/tracker";

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

/** A line that leads to the next thing that waits for this person. */
export async function NextInQueue({ entry, tracker }: { entry: Entry; tracker: Where }) {
  const { items } = await deskQueue(tracker.seasonId);
  const waits = items.filter(({ row, group }) => row.id !== entry.id && group !== "sent");
  const next = waits.find(({ group }) => group === "to review") ?? waits[0];
  if (!next) {
    return (
      <p>
        Nothing else needs you.{" "}
        <Link href="/desk" prefetch={false}>
          To the queue
        </Link>
      </p>
    );
  }
  const page = next.group === "to review" ? "/review" : "";
  return (
    <p>
      Next:{" "}
      <Link href={`/desk/entries/${next.row.id}${page}`} prefetch={false}>
        No. {next.row.number}, {next.row.title}
      </Link>
    </p>
  );
}
