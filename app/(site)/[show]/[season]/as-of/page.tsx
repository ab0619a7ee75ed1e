import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { DayForm } from "@/app/(site)/parts/day-form";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { pageAddress, Pages } from "@/app/(site)/parts/pages";
import { Shell } from "@/app/(site)/parts/shell";
import { counted } from "@/app/ui/labels";
import { DayTime } from "@/app/ui/times";
import { asOfPath, seasonOfSegment, trackerPath } from "@/lib/published/address";
import { nextPublishedAfter, type PublicationDay, publicationDays } from "@/lib/published/as-of";
import { addressOf, seasonAt, seasonName } from "@/lib/published/season";
import { isDay } from "@/lib/season/day";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ show: string; season: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const read = cache(async (show: string, segment: string) => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await seasonAt({ show, season })) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season } = await params;
  const tracked = await read(show, season);
  const name = seasonName(tracked);
  return {
    ...pageMetadata({
      title: `As of a date: ${name}`,
      description: `What was known about ${name} on any past day: the whole page as readers saw it.`,
      path: trackerPath(addressOf(tracked)),
    }),
    robots: { index: false },
  };
}

/** Where a day is chosen; with ?day= or ?after= it leads straight to one. */
export default async function AnyDayPage({ params, searchParams }: Props) {
  const { show, season } = await params;
  const tracked = await read(show, season);
  const tracker = addressOf(tracked);
  const { day, after, before } = await searchParams;
  if (typeof day === "string" && day) {
    redirect(asOfPath(tracker, encodeURIComponent(day.slice(0, 40))));
  }
  if (typeof after === "string" && isDay(after)) {
    const next = await nextPublishedAfter(tracked, after);
    redirect(next ? asOfPath(tracker, next) : trackerPath(tracker));
  }
  const from = typeof before === "string" && isDay(before) ? before : null;
  const { days, first, older, newer } =
    (await publicationDays(tracked, { before: from })) ?? notFound();
  return (
    <Shell tracker={tracker}>
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={trackerPath(tracker)}>{seasonName(tracked)}</a>
          </li>
          <li aria-current="page">As of a date</li>
        </ol>
      </nav>
      <header className="one">
        <h1>As it stood on any day</h1>
        <p className="lede">
          Nothing we publish is overwritten. Choose a day and read the whole page as readers saw it
          at the end of that day, UTC: the answers, how sure they were, and nothing we learned
          later.
        </p>
      </header>
      <div className="when-ctl no-print">
        <DayForm tracker={tracker} first={first} allDays={false} />
      </div>
      <section className="blk" aria-labelledby="days">
        <h2 id="days">Days on which it changed</h2>
        {days.length === 0 ? <p className="origins">None before that.</p> : null}
        {years(days).map(([year, ofYear]) => (
          <section key={year} aria-labelledby={`y-${year}`}>
            <h3 id={`y-${year}`} className="asof-year">
              {year}
            </h3>
            <ul className="asof-days">
              {ofYear.map(({ day: on, changes }) => (
                <li key={on}>
                  <a href={asOfPath(tracker, on)} rel="nofollow">
                    <DayTime day={on} />
                  </a>{" "}
                  {on === first ? "First published: " : null}
                  {on === first ? counted(changes, "entry", "entries") : counted(changes, "change")}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Pages
          of="days"
          newer={from && pageAddress(asOfPath(tracker), { before: newer })}
          older={older && pageAddress(asOfPath(tracker), { before: older })}
        />
      </section>
    </Shell>
  );
}

function years(days: PublicationDay[]): [year: string, days: PublicationDay[]][] {
  const found = new Map<string, PublicationDay[]>();
  for (const one of days) {
    const year = one.day.slice(0, 4);
    found.set(year, [...(found.get(year) ?? []), one]);
  }
  return [...found];
}
