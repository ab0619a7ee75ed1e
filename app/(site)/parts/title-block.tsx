import { DayForm } from "@/app/(site)/parts/day-form";
import { counted } from "@/app/ui/labels";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { addressOf } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";

/** What the tracker is about, and its ledger: since when, last change, how much of it there is. */
export function TitleBlock({
  tracker,
  days = true,
  then = false,
}: {
  tracker: Tracker;
  /** Whether to lead to the pages of the past. */
  days?: boolean;
  then?: boolean;
}) {
  const { season, counts, at, firstPublished } = tracker;
  const { show } = season;
  return (
    <header className="title">
      <div>
        <p className="kicker">{then ? "What we knew about" : "Everything we know about"}</p>
        <h1>
          <span className="l">{show.title},</span> <span className="l">Season {season.number}</span>
        </h1>
        {show.nativeTitle ? (
          <p className="ko">
            <span lang={show.nativeLang ?? undefined}>{show.nativeTitle}</span>
          </p>
        ) : null}
        <p className="standfirst">
          <Words>{season.standfirst}</Words>
        </p>
      </div>
      <div className="tools">
        <dl className="ledger">
          {at ? (
            <>
              <div>
                <dt>Published</dt>
                <dd>
                  <MomentTime at={at.published} />
                </dd>
              </div>
              <div>
                <dt>Updated</dt>
                <dd>
                  <MomentTime at={at.updated} />
                </dd>
              </div>
            </>
          ) : null}
          {at?.checked ? (
            <div>
              <dt>Last checked</dt>
              <dd>
                <MomentTime at={at.checked} />
              </dd>
            </div>
          ) : null}
          <div className="opt">
            <dt>{then ? "Entries then" : "Entries"}</dt>
            <dd>
              {counts.entries}, from {counted(counts.sources, "source")}
            </dd>
          </div>
        </dl>
        {days && firstPublished ? (
          <DayForm tracker={addressOf(season)} first={firstPublished} latest={tracker.today} />
        ) : null}
      </div>
    </header>
  );
}
