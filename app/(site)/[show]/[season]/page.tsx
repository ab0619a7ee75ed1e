import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { SinceRibbon, SinceScript } from "@/app/(site)/parts/since-visit";
import { TrackerBody } from "@/app/(site)/parts/tracker-body";
import { seasonOfSegment, trackerPath } from "@/lib/published/address";
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
  return (
    <Shell
      here="trackers"
      tracker={addressOf(tracker.season)}
      ribbon={<SinceRibbon tracker={tracker} />}
    >
      <TrackerBody tracker={tracker} />
      <SinceScript />
    </Shell>
  );
}
