import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AnswerCard } from "@/app/(site)/parts/answer-card";
import { CastSection } from "@/app/(site)/parts/cast-section";
import { ClaimsTable } from "@/app/(site)/parts/claims-table";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Rail } from "@/app/(site)/parts/rail";
import { RelatedWorks } from "@/app/(site)/parts/related-works";
import { Shell } from "@/app/(site)/parts/shell";
import { ShortLog } from "@/app/(site)/parts/short-log";
import { TitleBlock } from "@/app/(site)/parts/title-block";
import { TrackerSection } from "@/app/(site)/parts/tracker-section";
import { changesPath, seasonOfSegment, trackerPath } from "@/lib/published/address";
import { addressOf, seasonName } from "@/lib/published/season";
import { trackerOf } from "@/lib/published/tracker";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ show: string; season: string }> };

const read = cache(async (show: string, segment: string) => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await trackerOf(show, season)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season } = await params;
  const tracker = await read(show, season);
  const answers = tracker.answers.map(({ asks, words }) => `${asks} ${words}.`).join(" ");
  return pageMetadata({
    title: `${seasonName(tracker.season)}: release date, cast, filming, everything we know`,
    description: answers,
    path: trackerPath(addressOf(tracker.season)),
  });
}

export default async function TrackerPage({ params }: Props) {
  const { show, season } = await params;
  const tracker = await read(show, season);
  const address = addressOf(tracker.season);
  const { sections, answers, counts, related } = tracker;
  return (
    <Shell here="trackers" tracker={address}>
      <TitleBlock tracker={tracker} />
      <AnswerCard id="answer" answers={answers} today={tracker.today} />
      <div className="body">
        <Rail sections={sections} answers={answers} />
        <div className="content">
          {sections.map((section) =>
            section.id === "cast" ? (
              <CastSection key={section.id} section={section} tracker={tracker} />
            ) : (
              <TrackerSection key={section.id} section={section} tracker={tracker}>
                <ClaimsTable
                  entries={[...section.entries, ...section.overtaken]}
                  tracker={tracker}
                />
              </TrackerSection>
            ),
          )}
          <section className="sec" id="changes" aria-labelledby="h-changes">
            <h2 id="h-changes">What changed</h2>
            <ShortLog lines={tracker.log} />
            <p className="after">
              <a href={changesPath(address)}>
                All {counts.changes} changes, with the words that changed
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
    </Shell>
  );
}
