import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ChangeLog } from "@/app/(site)/parts/change-log";
import { feedsOfTracker } from "@/app/(site)/parts/follow";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { pageAddress, Pages, WhichOnes, whichOnes } from "@/app/(site)/parts/pages";
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

const read = cache(
  async (show: string, segment: string, since: string | null, before: string | null) => {
    const season = seasonOfSegment(segment);
    return (
      (season === null ? null : await changeLog(show, season, { since, before })) ?? notFound()
    );
  },
);

type Asked = {
  /** Null when no day was asked for. */
  since: string | null;
  /** What was asked for is no day. */
  unreadable: boolean;
  before: string | null;
};

async function askedIn(searchParams: Props["searchParams"]): Promise<Asked> {
  const { since = "", before = "" } = await searchParams;
  const day = typeof since === "string" && isDay(since) ? since : null;
  return {
    since: day,
    unreadable: day === null && since !== "",
    before: before === "" ? null : String(before),
  };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { show, season } = await params;
  const { since, before } = await askedIn(searchParams);
  const log = await read(show, season, since, before);
  const name = seasonName(log.season);
  const which = before === null ? "" : `, ${whichOnes(log.page, log.changes.length)}`;
  return pageMetadata({
    title: `What changed${which}: ${name}`,
    description: `Every change to what is known about ${name}, newest first, with its date, its kind and the words that changed. Corrections are marked.`,
    path: pageAddress(changesPath(addressOf(log.season)), { before }),
    follow: feedsOfTracker(log.season),
  });
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { show, season } = await params;
  const { since, before, unreadable } = await askedIn(searchParams);
  const log = await read(show, season, since, before);
  const { page, changes } = log;
  const tracker = addressOf(log.season);
  const path = changesPath(tracker);
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
          {counted(log.ever, "change")} so far, newest first, with the words that changed.
          Corrections say what was wrong.
        </p>
        <SinceForm action={path} since={since} unreadable={unreadable} />
      </header>
      <section className="blk" aria-labelledby="log">
        <h2 id="log">
          {since ? (
            <>
              {page.total === 0 ? "No changes" : counted(page.total, "change")} since{" "}
              <DayTime day={since} />
            </>
          ) : (
            "All changes"
          )}
        </h2>
        <WhichOnes page={page} shown={changes.length} />
        {changes.length > 0 ? (
          <ChangeLog changes={changes} sources={log.sources} />
        ) : (
          <p className="origins">
            {page.total === 0 ? "Nothing has changed since then." : "Nothing is older than that."}{" "}
            <a href={path}>See all changes</a>
          </p>
        )}
        <Pages
          of="changes"
          newer={before === null ? null : pageAddress(path, { since, before: page.newer })}
          older={page.older && pageAddress(path, { since, before: page.older })}
        />
      </section>
      {before === null ? (
        <StructuredData nodes={seasonPageNodes(log.season, { name: "What changed", path })} />
      ) : null}
    </Shell>
  );
}
