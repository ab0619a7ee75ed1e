import { SourceName } from "@/app/ui/entry-apparatus";
import { capital } from "@/app/ui/labels";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { PublishedEntry } from "@/lib/published/entries";
import type { CitedSource, PublicSources } from "@/lib/published/sources";
import { TIER_MEANS } from "@/lib/season/certainty";
import type { Spoiler } from "@/lib/season/content";

/** Every source with its words, where in it they stand, what kind it is and what it repeats. */
export function Evidence({
  live,
  origins,
  sources,
}: {
  live: Pick<PublishedEntry, "said" | "sources">;
  origins: string;
  sources: PublicSources;
}) {
  const mentioned = live.sources.filter(({ stance }) => stance === "mentions").length;
  return (
    <section className="blk" aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <p className="origins">
        {capital(origins)}.
        {mentioned > 0
          ? ` ${mentioned} more only ${mentioned === 1 ? "mentions" : "mention"} it.`
          : null}
      </p>
      {live.sources.map((source) => (
        <SourceRow
          key={source.id}
          source={source}
          sources={sources}
          spoiler={live.said.content.spoiler}
        />
      ))}
    </section>
  );
}

const STANCE = { supports: "Supports it", contradicts: "Contradicts it", mentions: "Mentions it" };

function SourceRow({
  source,
  sources,
  spoiler,
}: {
  source: CitedSource;
  sources: PublicSources;
  spoiler: Spoiler | null;
}) {
  const { title, url, publisher, published, quote, locator, tier, stance, archiveUrl } = source;
  const repeats = source.derivedFrom ? sources.get(source.derivedFrom) : undefined;
  const words =
    quote || locator ? (
      <>
        {quote ? (
          <q>
            <Words>{quote}</Words>
          </q>
        ) : null}
        {locator ? <p>{locator}</p> : null}
      </>
    ) : null;
  return (
    <article className="src-row">
      <div>
        <h3>
          {url ? (
            <a href={url} rel="nofollow noopener">
              <Words>{title}</Words>
            </a>
          ) : (
            <Words>{title}</Words>
          )}
        </h3>
        <p>
          {publisher}
          {published ? (
            <>
              , <ImpreciseTime date={published} />
            </>
          ) : null}
        </p>
        {words && spoiler ? <SpoilerCover spoiler={spoiler}>{words}</SpoilerCover> : words}
      </div>
      <dl>
        <div>
          <dt>What it is</dt>
          <dd>{TIER_MEANS[tier]}</dd>
        </div>
        <div>
          <dt>Stance</dt>
          <dd>{STANCE[stance]}</dd>
        </div>
        {repeats ? (
          <div>
            <dt>Repeats</dt>
            <dd>
              <SourceName source={repeats} />
            </dd>
          </div>
        ) : null}
        {archiveUrl ? (
          <div>
            <dt>Kept copy</dt>
            <dd>
              <a href={archiveUrl} rel="nofollow noopener">
                Saved copy<span className="vh"> of {title}</span>
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
    </article>
  );
}
