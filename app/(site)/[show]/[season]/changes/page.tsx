import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ChangeLog } from "@/app/(site)/parts/change-log";
import { feedsOfTracker } from "@/app/(site)/parts/follow";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { SinceForm } from "@/app/(site)/parts/since-form";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { counted } from "@/app/ui/labels";
import { DayTime } from "@/app/ui/times";
import { changesPath, seasonOfSegment, trackerPath } from "@/lib/published/address";
import { changeLog } from "@/lib/published/change-log";
import { addressOf, seasonName } from "@/lib/published/season";
import { seasonPageNodes } from "@/lib/published/structured/other-pages";
import { isDay } from "@/lib/season/day";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ show: string; season: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const read = cache(async (show: string, segment: string, since: string | null) => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await changeLog(show, season, since)) ?? notFound();
});

/** The day asked for: null when none was, undefined when it is no day. */
async function askedSince(searchParams: Props["searchParams"]): Promise<string | null | undefined> {
  const { since } = await searchParams;
  if (since === undefined || since === "") return null;
  return typeof since === "string" && isDay(since) ? since : undefined;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { show, season } = await params;
  const log = await read(show, season, (await askedSince(searchParams)) ?? null);
  const name = seasonName(log.season);
  return pageMetadata({
    title: `What changed: ${name}`,
    description: `Every change to what is known about ${name}, newest first, with its date, its kind and the words that changed. Corrections are marked.`,
    path: changesPath(addressOf(log.season)),
    follow: feedsOfTracker(log.season),
  });
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { show, season } = await params;
  const since = await askedSince(searchParams);
  const log = await read(show, season, since ?? null);
  const tracker = addressOf(log.season);
  return (
    <Shell here="changes" tracker={tracker}>
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={trackerPath(tracker)}>{seasonName(log.season)}</a>
          </li>
          <li aria-current="page">What changed</li>
        </ol>
      </nav>
      <header className="one">
        <h1>What changed</h1>
        <p className="lede">
          {counted(log.total, "change")} so far, newest first, with the words that changed.
          Corrections say what was wrong.
        </p>
        <SinceForm
          action={changesPath(tracker)}
          since={since ?? null}
          unreadable={since === undefined}
        />
      </header>
      <section className="blk" aria-labelledby="log">
        <h2 id="log">
          {since ? (
            <>
              {log.changes.length === 0 ? "No changes" : counted(log.changes.length, "change")}{" "}
              since <DayTime day={since} />
            </>
          ) : (
            "All changes"
          )}
        </h2>
        {log.changes.length > 0 ? (
          <ChangeLog changes={log.changes} sources={log.sources} />
        ) : (
          <p className="origins">
            Nothing has changed since then. <a href={changesPath(tracker)}>See all changes</a>
          </p>
        )}
        {log.changes.length === log.most ? (
          <p className="origins">Older changes are kept in each entry’s history.</p>
        ) : null}
      </section>
      <StructuredData
        nodes={seasonPageNodes(log.season, { name: "What changed", path: changesPath(tracker) })}
      />
    </Shell>
  );
}
