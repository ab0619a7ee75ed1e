import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { feedsOfTracker } from "@/app/(site)/parts/follow";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { SinceRibbon, SinceScript } from "@/app/(site)/parts/since-visit";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { TrackerBody } from "@/app/(site)/parts/tracker-body";
import { seasonOfSegment, trackerPath } from "@/lib/published/address";
import { imageOfTracker } from "@/lib/published/cards/of-tracker";
import { addressOf } from "@/lib/published/season";
import { trackerNodes } from "@/lib/published/structured/tracker-page";
import { trackerDescription, trackerTitle } from "@/lib/published/titles";
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
  return pageMetadata({
    title: trackerTitle(tracker),
    description: trackerDescription(tracker),
    path: trackerPath(addressOf(tracker.season)),
    at: tracker.at,
    follow: feedsOfTracker(tracker.season),
    image: imageOfTracker(tracker),
    embeddable: true,
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
      <StructuredData nodes={trackerNodes(tracker)} />
    </Shell>
  );
}
