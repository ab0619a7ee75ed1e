import { switchTracker } from "@/app/desk/ui/tracker-actions";
import { type DeskTracker, trackerName } from "@/app/desk/ui/tracker";
import { Icon } from "@/app/ui/glyph";

/** The tracker's name; with several, a menu of them. */
export function TrackerSwitch({ tracker, all }: { tracker: DeskTracker; all: DeskTracker[] }) {
  if (all.length < 2) return <span className="tracker">{trackerName(tracker)}</span>;
  return (
    <details className="menu tracker-menu">
      <summary className="tracker">
        {trackerName(tracker)} <Icon id="down" />
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
                {trackerName(one)}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}
