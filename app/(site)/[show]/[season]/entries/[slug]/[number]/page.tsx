import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Citable } from "@/app/(site)/parts/cite";
import { Evidence } from "@/app/(site)/parts/evidence";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { MoreWords } from "@/app/(site)/parts/more-words";
import { PublicationFacts } from "@/app/(site)/parts/publication-facts";
import { BecameOfIt, Standing } from "@/app/(site)/parts/publication-since";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { TellUs } from "@/app/(site)/parts/tell-us";
import { Watched, WatchedScript } from "@/app/(site)/parts/watched";
import { Words } from "@/app/ui/words";
import {
  numberOfSegment,
  seasonOfSegment,
  trackerPath,
  wholeAddress,
} from "@/lib/published/address";
import { imageOfPublication } from "@/lib/published/cards/of-entry";
import { type PublicationPage, publicationOf } from "@/lib/published/publication";
import { addressOf, seasonName } from "@/lib/published/season";
import { publicationNodes } from "@/lib/published/structured/publication-page";
import { formatDay } from "@/lib/season/day";
import { isWhollyCovered } from "@/lib/season/spoils";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ show: string; season: string; slug: string; number: string }>;
};

const read = cache(async (show: string, segment: string, slug: string, wanted: string) => {
  const [season, number] = [seasonOfSegment(segment), numberOfSegment(wanted)];
  const page =
    season === null || number === null ? null : await publicationOf(show, season, slug, number);
  return page ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season, slug, number } = await params;
  const page = await read(show, season, slug, number);
  const name = seasonName(page.season);
  return {
    ...pageMetadata({
      title: `No. ${page.entry.number}, publication ${page.number}: ${page.headline}`,
      description: `What entry No. ${page.entry.number} of ${name} said from ${formatDay(page.on)} on, with its sources as they stood.`,
      path: page.entry.href,
      image: imageOfPublication(page),
    }),
    robots: { index: false },
  };
}

export default async function PublicationOfReaders({ params }: Props) {
  const { show, season, slug, number } = await params;
  const page = await read(show, season, slug, number);
  const { said, sources, origins, all, addresses } = page;
  return (
    <Shell tracker={addressOf(page.season)}>
      <Crumbs page={page} />
      <header className="one two">
        <div>
          <p className="no">
            No. {page.entry.number}, publication {page.number}
          </p>
          <h1>
            {said ? (
              <Words>{page.headline}</Words>
            ) : (
              "With this publication the entry was retracted"
            )}
          </h1>
          <Standing page={page} />
          {said ? <MoreWords content={said.content} entries={addresses} /> : null}
          <Note page={page} />
        </div>
        <PublicationFacts page={page} />
      </header>
      <Watched season={page.season.number} />
      {said ? <Evidence live={{ said, sources }} origins={origins} sources={all} /> : null}
      <BecameOfIt page={page} />
      <TellUs publication={page.href} />
      <section className="blk" aria-labelledby="cite">
        <h2 id="cite">Cite this</h2>
        <div className="cite">
          <Citable id="cite-wording" title="This wording" text={citation(page)} />
        </div>
      </section>
      <WatchedScript />
      <StructuredData nodes={publicationNodes(page)} />
    </Shell>
  );
}

function citation({ said, headline, season, entry, number, on, href }: PublicationPage): string {
  const words = !said
    ? "Retracted entry."
    : isWhollyCovered(said.content)
      ? `${headline}.`
      : `“${headline}”`;
  return `${words} What’s Known, ${seasonName(season)}, No. ${entry.number}, publication ${number}, ${formatDay(on)}. ${wholeAddress(href)}`;
}

/** What readers were told of the change, under a cover where it tells what is covered. */
function Note({ page: { note, spoils, reach, changeKind } }: { page: PublicationPage }) {
  if (!note) return null;
  const words = (
    <p className="why">
      {changeKind === "correction" ? <strong>What was wrong. </strong> : null}
      {changeKind === "retraction" ? <strong>Why it was retracted. </strong> : null}
      <Words>{note}</Words>
    </p>
  );
  return spoils ? <SpoilerCover spoiler={reach}>{words}</SpoilerCover> : words;
}

function Crumbs({ page: { season, entry, number } }: { page: PublicationPage }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        <li>
          <a href={trackerPath(addressOf(season))}>{seasonName(season)}</a>
        </li>
        <li>
          <a href={entry.href}>No. {entry.number}</a>
        </li>
        <li aria-current="page">Publication {number}</li>
      </ol>
    </nav>
  );
}
