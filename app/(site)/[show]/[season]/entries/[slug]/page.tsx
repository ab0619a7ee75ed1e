import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CiteThis } from "@/app/(site)/parts/cite";
import { EntryFacts } from "@/app/(site)/parts/entry-facts";
import { EntryHistory } from "@/app/(site)/parts/entry-history";
import { Evidence } from "@/app/(site)/parts/evidence";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { MoreWords } from "@/app/(site)/parts/more-words";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { TellUs } from "@/app/(site)/parts/tell-us";
import { Tombstone } from "@/app/(site)/parts/tombstone";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { MomentTime } from "@/app/ui/times";
import { TrailerScreen } from "@/app/(site)/parts/trailer-frame";
import { Watched, WatchedScript } from "@/app/(site)/parts/watched";
import { Words } from "@/app/ui/words";
import { publicationUnder, seasonOfSegment, trackerPath } from "@/lib/published/address";
import { imageOfEntry } from "@/lib/published/cards/of-entry";
import { type EntryPage, publishedEntry } from "@/lib/published/entry";
import { addressOf, seasonName } from "@/lib/published/season";
import { entryNodes } from "@/lib/published/structured/entry-page";
import { entryDescription } from "@/lib/published/titles";
import { tellsItsState } from "@/lib/season/spoils";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ show: string; season: string; slug: string }> };

const read = cache(async (show: string, segment: string, slug: string) => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await publishedEntry(show, season, slug)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season, slug } = await params;
  const page = await read(show, season, slug);
  const name = seasonName(page.season);
  return pageMetadata({
    title: page.live ? page.headline : "Retracted",
    of: `${name}, No. ${page.number}`,
    description: entryDescription(page),
    path: page.href,
    at: page.live?.at ?? null,
    follow: { under: page.href, title: `No. ${page.number} of ${name}: what changed` },
    image: imageOfEntry(page),
    embeddable: true,
  });
}

export default async function EntryPageOfReaders({ params }: Props) {
  const { show, season, slug } = await params;
  const page = await read(show, season, slug);
  const { live } = page;
  const tracker = addressOf(page.season);
  return (
    <Shell tracker={tracker}>
      <Crumbs page={page} />
      {live ? (
        <>
          <header className="one two">
            <div>
              <p className="no">
                No. {page.number}, {page.kind}
              </p>
              <h1>
                <Words>{page.headline}</Words>
              </h1>
              {live.overtaken ? (
                <p className="over">
                  <strong>Overtaken{live.overtaken.at ? " on " : ""}</strong>
                  {live.overtaken.at ? <MomentTime at={live.overtaken.at} /> : null}
                  <strong>.</strong>{" "}
                  {page.overtakenWords ? <Words>{page.overtakenWords}</Words> : null}{" "}
                  <a href={live.overtaken.href}>Read No. {live.overtaken.number}</a>
                </p>
              ) : null}
              <MoreWords content={live.said.content} entries={page.addresses} />
            </div>
            <EntryFacts page={page} live={live} />
          </header>
          <Watched season={page.season.number} />
          {live.said.kind === "trailer" && live.said.content.status === "available" ? (
            <Screen entry={live} trailer={live.said.content} />
          ) : null}
          <Evidence live={live} origins={page.origins} sources={page.sources} />
        </>
      ) : (
        <>
          <Tombstone page={page} />
          <Watched season={page.season.number} />
        </>
      )}
      <EntryHistory page={page} />
      <TellUs publication={publicationUnder(page.href, page.history[0]?.number ?? 1)} />
      <CiteThis page={page} />
      <WatchedScript />
      <StructuredData nodes={entryNodes(page)} />
    </Shell>
  );
}

/** The trailer, behind the cover where that there is one spoils. */
function Screen(screen: Parameters<typeof TrailerScreen>[0]) {
  const { spoiler } = screen.trailer;
  return spoiler && !tellsItsState(screen.entry.said) ? (
    <SpoilerCover spoiler={spoiler}>
      <TrailerScreen {...screen} />
    </SpoilerCover>
  ) : (
    <TrailerScreen {...screen} />
  );
}

function Crumbs({ page: { season, question, number } }: { page: EntryPage }) {
  const tracker = trackerPath(addressOf(season));
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        <li>
          <a href={tracker}>{seasonName(season)}</a>
        </li>
        {question ? (
          <li>
            <a href={`${tracker}#${question.id}`}>{question.asks}</a>
          </li>
        ) : null}
        <li aria-current="page">No. {number}</li>
      </ol>
    </nav>
  );
}
