import type { Metadata } from "next";
import { cache } from "react";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { PeopleFound, SourcesFound } from "@/app/(site)/parts/found-names";
import { StatementsFound } from "@/app/(site)/parts/found-statements";
import { SearchFilters } from "@/app/(site)/parts/search-filters";
import { SearchForm } from "@/app/(site)/parts/search-form";
import { Shell } from "@/app/(site)/parts/shell";
import { counted } from "@/app/ui/labels";
import { SEARCH } from "@/lib/published/address";
import { type Found, search } from "@/lib/published/search";
import { type Asked, searchAsked, searchPath } from "@/lib/published/search-asked";
import "@/app/styles/search.css";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What was found; null when it took too long. */
const read = cache(async (address: string): Promise<Found | null> => {
  const asked = searchAsked(Object.fromEntries(new URLSearchParams(address)));
  try {
    return await search(asked);
  } catch (error) {
    // "query_canceled": the statement took longer than it may.
    if ((error as { code?: unknown }).code === "57014") return null;
    throw error;
  }
});

const askedIn = async (searchParams: Props["searchParams"]): Promise<Asked> =>
  searchAsked(await searchParams);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await askedIn(searchParams);
  return {
    ...pageMetadata({
      title: q ? `Search: ${q}` : "Search",
      description: "Find what is known by any name, word or source, past wording too.",
      path: SEARCH,
    }),
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const asked = await askedIn(searchParams);
  const address = searchPath(asked, { page: asked.page });
  const found = asked.q ? await read(address.slice(SEARCH.length + 1)) : null;
  return (
    <Shell here="search">
      <header className="one">
        <h1>Search</h1>
        <SearchForm asked={asked} />
        {asked.q ? (
          <p className="found-n" role="status">
            {found ? inWords(found, asked) : "This took too long and was given up. Ask for less."}
          </p>
        ) : (
          <p className="lede">
            Entries, people and sources, by any of their names: “Lomon”, “
            <span lang="ko">조이현</span>
            ”, “release date”. Wording of the past is found as well, and marked.
          </p>
        )}
        {found?.meant ? (
          <p className="meant">
            Nobody is called just so. Did you mean{" "}
            <a href={searchPath(asked, { q: found.meant })}>{found.meant}</a>?
          </p>
        ) : null}
      </header>
      {found ? <Results found={found} asked={asked} /> : null}
    </Shell>
  );
}

function Results({ found, asked }: { found: Found; asked: Asked }) {
  return (
    <>
      <PeopleFound people={found.people} />
      {found.kinds.size > 0 ? <SearchFilters found={found} asked={asked} /> : null}
      <StatementsFound found={found} asked={asked} />
      <SourcesFound sources={found.sources} />
    </>
  );
}

function inWords(found: Found, { q }: Asked): string {
  const parts = [
    found.total > 0 ? counted(found.total, "statement") : "",
    found.people.length > 0 ? counted(found.people.length, "name") : "",
    found.sources.length > 0 ? counted(found.sources.length, "source") : "",
  ].filter(Boolean);
  if (parts.length === 0) {
    return `Nothing was found for “${q}”. Try fewer words, a name alone, or another spelling.`;
  }
  return `Found for “${q}”: ${parts.join(", ")}`;
}
