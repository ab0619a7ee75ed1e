import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Citable } from "@/app/(site)/parts/cite";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { seasonOfSegment, trackerPath, wholeAddress } from "@/lib/published/address";
import { imageOfTracker } from "@/lib/published/cards/of-tracker";
import {
  badgePath,
  embedPath,
  frameSize,
  howToEmbedPath,
  NARROWEST,
  WIDEST,
} from "@/lib/published/embed/embedded";
import { badgeHtml, badgeMarkdown, frameCode, heightScript } from "@/lib/published/embed/frame";
import { addressOf, seasonName } from "@/lib/published/season";
import { type Tracker, trackerOf } from "@/lib/published/tracker";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ show: string; season: string }> };

const read = cache(async (show: string, segment: string) => {
  const season = seasonOfSegment(segment);
  return (season === null ? null : await trackerOf(show, season)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { show, season } = await params;
  const tracker = await read(show, season);
  const name = seasonName(tracker.season);
  return pageMetadata({
    title: `Embed the answer: ${name}`,
    description: `How to show what is known about ${name} on your own site: a frame, a badge or a picture, each kept up to date, without cookies.`,
    path: howToEmbedPath(addressOf(tracker.season)),
    image: imageOfTracker(tracker),
  });
}

/** How to show a tracker's answers on another site. */
export default async function HowToEmbedPage({ params }: Props) {
  const { show, season } = await params;
  const tracker = await read(show, season);
  const address = addressOf(tracker.season);
  const name = seasonName(tracker.season);
  const path = trackerPath(address);
  return (
    <Shell tracker={address}>
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={path}>{name}</a>
          </li>
          <li aria-current="page">Embed the answer</li>
        </ol>
      </nav>
      <header className="one">
        <h1>Embed the answer</h1>
        <p className="lede">
          Show what is known about {name} on your own site. It stays up to date by itself, says how
          sure each answer is, and leads back to the sources. It sets no cookies, keeps nothing in
          the browser and asks nobody else for anything. Spoilers stay covered here.
        </p>
      </header>
      <Frame tracker={tracker} />
      <Badge tracker={tracker} />
      <section className="blk" aria-labelledby="others">
        <h2 id="others">Without any code</h2>
        <div className="prosy">
          <p>
            Sites that speak oEmbed make a frame of a bare link: paste the address of this tracker,
            or of any of its entries, on a line of its own. They ask at <code>/oembed</code>.
          </p>
          <p>
            For one entry instead of the answers, put <code>/embed</code> before its path:{" "}
            <code>/embed{path}/entries/…</code>
          </p>
          <p>
            Links in messages and posts show{" "}
            <a href={`${path}/card.png`} rel="nofollow">
              the share card
            </a>
            ; every entry has one of its own.
          </p>
        </div>
      </section>
    </Shell>
  );
}

function Frame({ tracker: { season } }: { tracker: Tracker }) {
  const tracker = addressOf(season);
  const what = { tracker, slug: null };
  const title = `${seasonName(season)}: the answer, from What’s Known`;
  return (
    <section className="blk" aria-labelledby="frame">
      <h2 id="frame">A frame</h2>
      <iframe
        className="preview"
        src={embedPath(what)}
        title={`Preview: ${title}`}
        height={frameSize(what).height}
        loading="lazy"
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
      />
      <p className="origins">
        Any width from {NARROWEST} to {WIDEST} pixels will do. Light or dark follows the reader’s
        own setting unless you choose.
      </p>
      <div className="cite">
        <Citable code id="frame-auto" title="Frame" text={frameCode(what, { title })} />
        <Citable
          code
          id="frame-light"
          title="Frame, always light"
          text={frameCode(what, { title, theme: "light" })}
        />
        <Citable
          code
          id="frame-dark"
          title="Frame, always dark"
          text={frameCode(what, { title, theme: "dark" })}
        />
        <Citable
          code
          id="frame-height"
          title="A script, if you like, that fits the height to the content"
          text={heightScript()}
        />
      </div>
    </section>
  );
}

function Badge({ tracker: { season } }: { tracker: Tracker }) {
  const tracker = addressOf(season);
  const badge = badgePath(tracker);
  const title = `What is known about ${seasonName(season)}`;
  const code = { title, badge: wholeAddress(badge), page: wholeAddress(trackerPath(tracker)) };
  return (
    <section className="blk" aria-labelledby="badge">
      <h2 id="badge">A badge</h2>
      <p>
        {/* A picture that changes by itself: nothing to be made smaller. */}
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        <img className="badge" src={badge} alt={title} height={24} />
      </p>
      <div className="cite">
        <Citable code id="badge-markdown" title="Badge in Markdown" text={badgeMarkdown(code)} />
        <Citable code id="badge-html" title="Badge in HTML" text={badgeHtml(code)} />
      </div>
    </section>
  );
}
