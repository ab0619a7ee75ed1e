import Link from "next/link";
import { type DeskTracker, publicPath } from "@/app/desk/ui/tracker";
import type { Role } from "@/lib/season/words";

/** The empty queue: says that it is empty on purpose, and what one might do with the time. */
export function NothingWaits({ tracker, role }: { tracker: DeskTracker; role: Role }) {
  return (
    <div className="empty">
      <p>
        {role === "contributor"
          ? "Nothing was returned to you, you have no drafts, and nothing you look after is stale."
          : "Nothing is waiting for review, and nothing that is yours or nobody’s is stale."}
      </p>
      <p>
        Read <a href={publicPath(tracker)}>what readers see</a>, look through{" "}
        <Link href="/desk/entries" prefetch={false}>
          the entries
        </Link>
        , or start one with <kbd>N</kbd>.
      </p>
    </div>
  );
}
