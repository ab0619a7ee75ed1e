import { AnswerCard } from "@/app/(site)/parts/answer-card";
import { CastSection } from "@/app/(site)/parts/cast-section";
import { Rail } from "@/app/(site)/parts/rail";
import { RelatedWorks } from "@/app/(site)/parts/related-works";
import { ShortLog } from "@/app/(site)/parts/short-log";
import { TitleBlock } from "@/app/(site)/parts/title-block";
import { TrackerClaims } from "@/app/(site)/parts/tracker-claims";
import { TrackerSection } from "@/app/(site)/parts/tracker-section";
import { changesPath } from "@/lib/published/address";
import { addressOf } from "@/lib/published/season";
import { Watched, WatchedScript } from "@/app/(site)/parts/watched";
import type { Tracker } from "@/lib/published/tracker";

/** The whole tracker: as it stands, or with `then` as it stood on a day that is past. */
export function TrackerBody({
  tracker,
  then = false,
  still = false,
}: {
  tracker: Tracker;
  then?: boolean;
  /** Without the readers' own scripts, and what needs them. */
  still?: boolean;
}) {
  const { sections, answers, counts, related } = tracker;
  return (
    <>
      <TitleBlock tracker={tracker} then={then} days={!then && !still} />
      <AnswerCard
        id="answer"
        answers={answers}
        today={tracker.today}
        title={then ? "The answer then" : "The answer"}
      />
      {still ? null : <Watched season={tracker.season.number} />}
      <div className="body">
        <Rail sections={sections} answers={answers} />
        <div className="content">
          {sections.map((section) =>
            section.id === "cast" ? (
              <CastSection key={section.id} section={section} tracker={tracker} />
            ) : (
              <TrackerSection key={section.id} section={section} tracker={tracker}>
                {section.id === "release" ? <TrackerClaims tracker={tracker} then={then} /> : null}
              </TrackerSection>
            ),
          )}
          <section className="sec" id="changes" aria-labelledby="h-changes">
            <h2 id="h-changes">What changed</h2>
            <ShortLog lines={tracker.log} />
            <p className="after">
              <a href={changesPath(addressOf(tracker.season))}>
                {then
                  ? "The change log as it is today"
                  : `All ${counts.changes} changes, with the words that changed`}
              </a>
            </p>
          </section>
          {related.length > 0 ? (
            <section className="sec" id="related" aria-labelledby="h-related">
              <h2 id="h-related">Related</h2>
              <RelatedWorks entries={related} />
            </section>
          ) : null}
        </div>
      </div>
      {still ? null : <WatchedScript />}
    </>
  );
}
