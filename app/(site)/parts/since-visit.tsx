import { SINCE_SCRIPT } from "@/app/ui/since-script";
import { changesPath, trackerPath } from "@/lib/published/address";
import { addressOf } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";
import "@/app/styles/since.css";

/**
 * What is new since this browser was here last: hidden until the page's own script, which alone knows
 * when that was, fills it. Without script the change log answers for any day.
 */
export function SinceRibbon({ tracker }: { tracker: Tracker }) {
  return (
    <aside
      className="ribbon wrap"
      aria-label="New since you were here"
      data-tracker={trackerPath(addressOf(tracker.season))}
      data-latest={newestOf(tracker)}
      data-changes={tracker.counts.changes}
      data-today={tracker.today}
      hidden
      suppressHydrationWarning
    >
      <div className="ribbon-in">
        <div className="ribbon-t">
          <p>
            <strong>
              <span data-count="" suppressHydrationWarning /> since{" "}
              <span data-day="" suppressHydrationWarning />
            </strong>
            , when you were last up to date
          </p>
          <ul suppressHydrationWarning />
        </div>
        <p className="acts">
          <a href={changesPath(addressOf(tracker.season))} suppressHydrationWarning>
            See what changed
          </a>
          <button type="button">Mark as read</button>
        </p>
      </div>
    </aside>
  );
}

/** Fills the ribbon; stands after everything it marks. */
export function SinceScript() {
  return <script data-page="" dangerouslySetInnerHTML={{ __html: SINCE_SCRIPT }} />;
}

/** The newest publication on the page, by its place in the order of all. A retraction has left the entries and stands in the log. */
export function newestOf({ sections, related, log }: Tracker): number {
  const entries = sections.flatMap((section) => [
    ...(section.lead ? [section.lead] : []),
    ...section.entries,
    ...section.overtaken,
  ]);
  return Math.max(
    0,
    ...[...entries, ...related].map(({ sequence }) => sequence),
    ...log.flatMap(({ sequences }) => sequences),
  );
}
