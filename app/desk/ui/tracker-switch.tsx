import { switchTracker } from "@/app/desk/ui/tracker-actions";
import type { DeskTracker } from "@/app/desk/ui/tracker";
import { Icon } from "@/app/ui/glyph";

/** The tracker's name; with several, a menu of them. */
export function TrackerSwitch({ tracker, all }: { tracker: DeskTracker; all: DeskTracker[] }) {
  const name = (one: DeskTracker): string => `${one.show}, Season ${one.season}`;
  if (all.length < 2) return <span className="tracker">{name(tracker)}</span>;
  return (
    <details className="menu tracker-menu">
      <summary className="tracker">
        {name(tracker)} <Icon id="down" />
        <span className="vh">Switch tracker</span>
      </summary>
      <form action={switchTracker}>
        <ul>
          {all.map((one) => (
            <li key={one.seasonId}>
              <button
                type="submit"
                name="tracker"
                value={one.seasonId}
                aria-current={one.seasonId === tracker.seasonId ? "true" : undefined}
              >
                {name(one)}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}
