import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { NoPageThatDay } from "@/app/(site)/parts/no-page-that-day";
import { Shell } from "@/app/(site)/parts/shell";
import { TrackerBody } from "@/app/(site)/parts/tracker-body";
import { PastBar, WhenControl } from "@/app/(site)/parts/when-control";
import { seasonOfSegment, trackerPath } from "@/lib/published/address";
import { type AsOf, trackerAsOf } from "@/lib/published/as-of";
import { forGood, isOverForGood, notHere, onAsking } from "@/lib/published/page-says";
import { addressOf, seasonName } from "@/lib/published/season";
import { formatDay } from "@/lib/season/day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ show: string; season: string; day: string }> };

const read = cache(async (show: string, segment: string, day: string): Promise<AsOf> => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await trackerAsOf(show, season, day)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season, day } = await params;
  const asOf = await read(show, season, day);
  const name = seasonName(asOf.season);
  return {
    ...pageMetadata({
      title:
        asOf.is === "no day" ? `No such day: ${name}` : `As of ${formatDay(asOf.day)}: ${name}`,
      description:
        asOf.is === "written"
          ? `What was known about ${name} at the end of ${formatDay(asOf.day)}.`
          : `There is no page of ${name} for that day.`,
      path: trackerPath(addressOf(asOf.season)),
    }),
    robots: { index: false },
    ...(asOf.is === "no day" || asOf.is === "future" ? notHere : {}),
    ...(asOf.is === "before" ? onAsking : {}),
    ...(asOf.is === "written" && isOverForGood(asOf.day) ? forGood : {}),
  };
}

export default async function AsOfPage({ params }: Props) {
  const { show, season, day } = await params;
  const asOf = await read(show, season, day);
  const tracker = addressOf(asOf.season);
  if (asOf.is !== "written") {
    return (
      <Shell tracker={tracker}>
        <NoPageThatDay asOf={asOf} />
      </Shell>
    );
  }
  return (
    <Shell utc tracker={tracker} banner={<PastBar tracker={tracker} day={asOf.day} />}>
      <WhenControl tracker={tracker} day={asOf.day} first={asOf.first} earlier={asOf.earlier} />
      <TrackerBody tracker={asOf.tracker} then />
    </Shell>
  );
}
