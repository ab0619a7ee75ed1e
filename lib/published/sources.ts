import { sql } from "@/db/connection";
import type { Moment } from "@/lib/published/moment";
import { type SourceStanding, weigh } from "@/lib/season/certainty";
import type { Citation } from "@/lib/season/citation";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Tier } from "@/lib/season/words";

/** Where something was said, as readers see it. */
export type PublicSource = SourceStanding & {
  title: string;
  publisher: string;
  url: string | null;
  archiveUrl: string | null;
  published: ImpreciseDate | null;
  tier: Tier;
};

/** A source together with how one entry cites it. */
export type CitedSource = PublicSource & Omit<Citation, "sourceId">;

export type PublicSources = Map<string, PublicSource>;

/**
 * The sources some publication cites, and those they repeat, by id, as described at a moment; with
 * `only`, those and what they have repeated.
 */
export async function publicSources(
  { until }: Pick<Moment, "until">,
  only?: readonly string[],
): Promise<PublicSources> {
  const rows = await sql()<PublicSource[]>`
    ${
      only
        ? sql()`
          with recursive wanted as (
            select unnest(${only}::uuid[]) as id
            union
            select v.derived_from from public_source_versions v join wanted w on w.id = v.id
            where v.derived_from is not null
          )`
        : sql()``
    }
    select distinct on (id) id, title, publisher, url, archive_url as "archiveUrl", published, tier,
           derived_from as "derivedFrom"
    from public_source_versions
    where since < ${until}::timestamptz
    ${only ? sql()`and id in (select id from wanted)` : sql()``}
    order by id, since desc`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * What `publicSources` tells, for publications of many times: everything is read once, then asked for
 * at each instant (of UTC, exclusive).
 */
export async function publicSourcesThen(): Promise<(until: Date) => PublicSources> {
  const versions = await sql()<(PublicSource & { since: number })[]>`
    select id, title, publisher, url, archive_url as "archiveUrl", published, tier,
           derived_from as "derivedFrom", extract(epoch from since)::float8 * 1000 as since
    from public_source_versions order by since`;
  return (until) =>
    new Map(
      versions.filter(({ since }) => since < until.getTime()).map((source) => [source.id, source]),
    );
}

/** Citations with their sources, in the order they were cited. */
export function cited(citations: Citation[], sources: PublicSources): CitedSource[] {
  return citations.flatMap(({ sourceId, ...how }) => {
    const source = sources.get(sourceId);
    return source ? [{ ...source, ...how }] : [];
  });
}

const STRENGTH: readonly Tier[] = [
  "primary",
  "on the record",
  "report",
  "own look",
  "secondary",
  "unattributed",
];

/** The source an answer names first: of those that support it, the closest to the makers. */
export function bestSource(sources: CitedSource[]): CitedSource | null {
  const supporting = sources.filter((source) => source.stance === "supports");
  const [best] = (supporting.length > 0 ? supporting : sources).toSorted(
    (a, b) => STRENGTH.indexOf(a.tier) - STRENGTH.indexOf(b.tier),
  );
  return best ?? null;
}

/**
 * How many sources stand behind a statement and how many independent origins they go back to:
 * "3 reports, one origin". What only mentions it is not counted.
 */
export function originsInWords(citations: Citation[], sources: PublicSources): string {
  const pro = weigh(citations, sources, "supports");
  const contra = weigh(citations, sources, "contradicts");
  const said = [countedOrigins(pro)];
  if (contra.reports > 0) said.push(`against it: ${countedOrigins(contra)}`);
  return said.join("; ");
}

function countedOrigins({ reports, origins }: { reports: number; origins: number }): string {
  if (reports === 0) return "none";
  if (reports === 1) return "1 source";
  if (origins === 1) return `${reports} reports, one origin`;
  if (origins === reports) return `${reports} sources, independent of each other`;
  return `${reports} reports, ${origins} origins`;
}
