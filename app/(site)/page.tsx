import type { Metadata } from "next";
import { AnswerCard } from "@/app/(site)/parts/answer-card";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { counted } from "@/app/ui/labels";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { ALL_TRACKERS, changesPath, HOW_WE_LABEL, trackerPath } from "@/lib/published/address";
import { addressOf, seasonName } from "@/lib/published/season";
import { homeNodes } from "@/lib/published/structured/other-pages";
import type { Tracker } from "@/lib/published/tracker";
import { allTrackers } from "@/lib/published/trackers";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return {
    ...pageMetadata({
      title: "What’s Known: what is known about coming seasons, and how sure that is",
      description:
        "Trackers of coming seasons: renewed, release date, filming, trailer, cast. Every fact is dated, sourced and says how sure we are.",
      path: ALL_TRACKERS,
      follow: { under: "", title: "What’s Known" },
    }),
    title: { absolute: "What’s Known: what is known about coming seasons, and how sure that is" },
  };
}

export default async function TrackersPage() {
  const trackers = await allTrackers();
  const [first] = trackers;
  return (
    <Shell here="trackers" tracker={first ? addressOf(first.season) : null} follow={null}>
      <header className="title all">
        <div>
          <h1>What is known, and how sure that is</h1>
          <p className="standfirst">
            Coming seasons, kept as small facts: each dated, each with its sources, each with its
            own history. <a href={HOW_WE_LABEL}>How we label them</a>
          </p>
        </div>
      </header>
      {trackers.length === 0 ? <p className="empty">Nothing has been published yet.</p> : null}
      {trackers.map((tracker) => (
        <TrackerCard key={tracker.season.id} tracker={tracker} />
      ))}
      <StructuredData nodes={homeNodes(trackers.map(({ season }) => season))} />
    </Shell>
  );
}

function TrackerCard({ tracker }: { tracker: Tracker }) {
  const { season, answers, today, counts, at } = tracker;
  const address = addressOf(season);
  const path = trackerPath(address);
  const id = `answer-${season.show.slug}-${season.number}`;
  return (
    <section className="tracked" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>
        <a href={path}>{seasonName(season)}</a>
        {season.show.nativeTitle ? (
          <>
            {" "}
            <span lang={season.show.nativeLang ?? undefined}>{season.show.nativeTitle}</span>
          </>
        ) : null}
      </h2>
      <p className="standfirst">
        <Words>{season.standfirst}</Words>
      </p>
      <AnswerCard
        id={id}
        answers={answers}
        today={today}
        of={seasonName(season)}
        under={path}
        heading="h3"
      />
      <p className="after">
        <a href={path}>
          Read the tracker<span className="vh"> of {seasonName(season)}</span>
        </a>
        <span>
          {counts.entries} entries from {counted(counts.sources, "source")}
        </span>
        <a href={changesPath(address)}>
          {counted(counts.changes, "change")}
          <span className="vh"> to {seasonName(season)}</span>
        </a>
        {at ? (
          <span>
            Updated <MomentTime at={at.updated} />
          </span>
        ) : null}
      </p>
    </section>
  );
}
