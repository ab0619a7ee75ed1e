import {
  answerPath,
  calendarPath,
  feedPath,
  siteUrl,
  type TrackerAddress,
  trackerPath,
} from "@/lib/published/address";
import { howToEmbedPath } from "@/lib/published/embed/embedded";
import { addressOf, seasonName, type TrackedSeason } from "@/lib/published/season";

/** A tracker's feeds, as its pages name them to feed readers. */
export function feedsOfTracker(season: TrackedSeason): { under: string; title: string } {
  return { under: trackerPath(addressOf(season)), title: `${seasonName(season)}: what changed` };
}

/** Ways to have what is known elsewhere: a feed reader, a calendar, another site. `tracker`: of this one only. */
export function Follow({ tracker }: { tracker: TrackerAddress | null }) {
  const under = tracker ? trackerPath(tracker) : "";
  return (
    <nav aria-labelledby="follow">
      <h2 id="follow">{tracker ? "Follow this tracker" : "Follow all trackers"}</h2>
      <ul>
        <li>
          <a href={feedPath("xml", under)}>Atom feed</a>
        </li>
        <li>
          <a href={feedPath("json", under)}>JSON Feed</a>
        </li>
        {tracker ? (
          <li>
            <a href={subscription(calendarPath(tracker))}>Its dates in your calendar</a>, or{" "}
            <a href={calendarPath(tracker)}>as a file</a>
          </li>
        ) : null}
        {tracker ? (
          <li>
            <a href={answerPath(tracker)}>The answers as data</a>
          </li>
        ) : null}
        {tracker ? (
          <li>
            <a href={howToEmbedPath(tracker)}>Embed the answer</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The feeds of one entry, at the end of its history. */
export function FollowEntry({ href }: { href: string }) {
  return (
    <p className="origins">
      Follow this entry:{" "}
      <a href={feedPath("xml", href)} rel="nofollow">
        Atom feed<span className="vh"> of this entry</span>
      </a>
      ,{" "}
      <a href={feedPath("json", href)} rel="nofollow">
        JSON Feed<span className="vh"> of this entry</span>
      </a>
    </p>
  );
}

/** Calendar programs subscribe to webcal addresses and go on asking; a file they only read once. */
function subscription(path: string): string {
  return siteUrl().replace(/^https?:/, "webcal:") + path;
}
