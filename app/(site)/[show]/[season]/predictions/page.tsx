import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClaimsFigure } from "@/app/(site)/parts/claims-figure";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { TrackRecords } from "@/app/(site)/parts/track-records";
import { counted } from "@/app/ui/labels";
import { DayTime } from "@/app/ui/times";
import { predictionsPath, seasonOfSegment, trackerPath } from "@/lib/published/address";
import { ledgerAt } from "@/lib/published/ledger";
import { addressOf, seasonName } from "@/lib/published/season";
import { seasonPageNodes } from "@/lib/published/structured/other-pages";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ show: string; season: string }> };

const read = cache(async (show: string, segment: string) => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await ledgerAt(show, season)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season } = await params;
  const ledger = await read(show, season);
  const name = seasonName(ledger.season);
  return pageMetadata({
    title: `Predictions against reality: ${name}`,
    description: `Every window claimed for ${name}: who said it, when, on what basis, and what became of it.`,
    path: predictionsPath(addressOf(ledger.season)),
  });
}

export default async function PredictionsPage({ params }: Props) {
  const { show, season } = await params;
  const { season: tracked, groups, records, today } = await read(show, season);
  const tracker = addressOf(tracked);
  const claims = groups.reduce((n, group) => n + group.claims.length, 0);
  return (
    <Shell tracker={tracker}>
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={trackerPath(tracker)}>{seasonName(tracked)}</a>
          </li>
          <li aria-current="page">Predictions</li>
        </ol>
      </nav>
      <header className="one">
        <h1>Predictions against reality</h1>
        <p className="lede">
          {claims === 0
            ? "Nobody whose words we have kept has claimed a window yet. Whoever does will stand here, with what became of it."
            : `${counted(claims, "claim")} so far, each with who made it, when and on what basis, and what became of it.`}
        </p>
        <p className="origins">
          As known on <DayTime day={today} />. A window counts as missed the day after it ends,
          without anybody having to say so; an editor can settle a claim that the calendar alone
          cannot judge.
        </p>
      </header>
      {groups.map((group) => (
        <ClaimsFigure key={group.predicts} group={group} today={today} full />
      ))}
      {records.length > 0 ? (
        <section className="blk" aria-labelledby="records">
          <h2 id="records">The record of those who were named</h2>
          <TrackRecords records={records} />
        </section>
      ) : null}
      <StructuredData
        nodes={seasonPageNodes(tracked, {
          name: "Predictions against reality",
          path: predictionsPath(tracker),
          crumb: "Predictions",
        })}
      />
    </Shell>
  );
}
