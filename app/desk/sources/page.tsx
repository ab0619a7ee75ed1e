import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { type Asked, choiceFrom, textFrom } from "@/app/desk/ui/asked";
import { CataloguePage } from "@/app/desk/ui/catalogue-page";
import { ChoiceField, SearchField } from "@/app/desk/ui/filters";
import { capital, counted } from "@/app/ui/labels";
import { type ListedSource, listSources } from "@/lib/editorial/sources";
import { TIER_MEANS } from "@/lib/season/certainty";
import { formatImprecise } from "@/lib/season/imprecise-date";
import { TIERS } from "@/lib/season/words";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await deskActor();
  const asked = await searchParams;
  const filter = { q: textFrom(asked, "q"), tier: choiceFrom(asked, "tier", TIERS) };
  const { sources, more } = await listSources(filter);
  return (
    <CataloguePage
      title="Sources"
      path="/desk/sources"
      howMany={
        more ? `The first ${sources.length}; search for others` : counted(sources.length, "source")
      }
      add="Add a source"
      search={
        <>
          <SearchField label="Search" value={filter.q} />
          <ChoiceField
            label="Tier"
            name="tier"
            value={filter.tier}
            all="Every tier"
            offered={TIERS.map((tier) => ({ value: tier, label: capital(tier) }))}
          />
        </>
      }
      nothing={
        sources.length === 0 ? { says: "No source matches.", all: "Show all sources" } : null
      }
    >
      <SourceTable sources={sources} />
    </CataloguePage>
  );
}

function SourceTable({ sources }: { sources: ListedSource[] }) {
  return (
    <table className="dense">
      <caption className="vh">Sources, by publisher</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Published</th>
          <th scope="col">Tier</th>
          <th scope="col">Repeats</th>
          <th scope="col" className="r">
            Entries
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, publisher, title, published, tier, repeats, url, entries }) => (
          <tr key={id} data-line="">
            <th scope="row" className="stm">
              <Link href={`/desk/sources/${id}`} prefetch={false}>
                {publisher}, {title}
              </Link>
              {url ? <span className="says">{url}</span> : null}
            </th>
            <td className="nowrap">{published ? formatImprecise(published) : null}</td>
            <td title={TIER_MEANS[tier]} className="nowrap">
              {capital(tier)}
            </td>
            <td data-l={repeats ? "Repeats" : undefined}>
              {repeats ? `${repeats.publisher}, ${repeats.title}` : null}
            </td>
            <td className="r" data-l="Entries">
              {entries}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
