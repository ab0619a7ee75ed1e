import { SCHEDULE } from "@/app/desk/schedule/addresses";
import { deskPages } from "@/app/desk/ui/desk-pages";
import { NavLink } from "@/app/desk/ui/nav-link";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { waiting } from "@/app/desk/ui/queue-groups";
import { deskQueue, type DeskTracker, entriesOf, publicPath } from "@/app/desk/ui/tracker";
import { catalogueCounts } from "@/lib/editorial/catalogue-counts";
import { openPromises } from "@/lib/editorial/promise-lists";
import type { Actor } from "@/lib/season/actor";
import { KINDS } from "@/lib/season/words";

/** The side of the desk: its pages, and the questions readers ask, each with how many. */
export async function Side({ actor, tracker }: { actor: Actor; tracker: DeskTracker }) {
  const [{ rows }, queue, catalogue, promises] = await Promise.all([
    entriesOf(tracker.seasonId),
    deskQueue(tracker.seasonId),
    catalogueCounts(),
    openPromises(tracker.seasonId),
  ]);
  const counts: Record<string, number> = {
    "/desk": waiting(queue),
    "/desk/entries": rows.length,
    [SCHEDULE]: rows.filter(({ scheduled }) => scheduled).length,
    "/desk/sources": catalogue.sources,
    "/desk/people": catalogue.people,
    "/desk/stale": queue.stale.all,
    "/desk/predictions": queue.stale.unsettled,
    "/desk/promises": promises,
    "/desk/tips": queue.tips,
  };
  return (
    <nav className="side" aria-label="Desk">
      <ul>
        {deskPages(actor.role).map(({ href, name }) => (
          <li key={href}>
            <NavLink href={href} name={name} count={counts[href]} />
          </li>
        ))}
      </ul>
      <div className="more-nav">
        <h2>Questions</h2>
        <ul>
          {KINDS.map((kind) => (
            <li key={kind}>
              <NavLink
                href={`/desk/entries?kind=${kind}`}
                name={KIND_NAMES[kind].list}
                count={rows.filter((row) => row.kind === kind).length}
              />
            </li>
          ))}
        </ul>
        <h2>Readers</h2>
        <ul>
          <li>
            <a href={publicPath(tracker)}>The public page</a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
