import { Aliases, NativeName } from "@/app/ui/native-name";
import { Words } from "@/app/ui/words";
import { entryPath } from "@/lib/published/address";
import type { Found } from "@/lib/published/search";

/** People and characters found, with all they are called, and what is said of them. */
export function PeopleFound({ people }: { people: Found["people"] }) {
  if (people.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="people">
      <h2 id="people">People and characters</h2>
      <ul className="found names">
        {people.map((one) => (
          <li key={one.id}>
            <h3>
              <NativeName of={one} />
            </h3>
            <p className="found-m">
              <span>{one.what === "person" ? "Person" : "Character"}</span>
              <Aliases of={one} />
            </p>
            {one.entries.map((entry) => (
              <p className="found-x" key={entry.publicationId}>
                <a href={entry.href}>
                  <Words>{entry.headline}</Words>
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sources found, and the entries they stand behind. */
export function SourcesFound({ sources }: { sources: Found["sources"] }) {
  if (sources.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul className="found names">
        {sources.map(({ id, title, publisher, url, entries }) => (
          <li key={id}>
            <h3>
              {url ? (
                <a href={url} rel="nofollow noopener">
                  <Words>{title}</Words>
                </a>
              ) : (
                <Words>{title}</Words>
              )}
            </h3>
            <p className="found-m">
              <span>{publisher}</span>
              {entries.length > 0 ? (
                <span>
                  Behind{" "}
                  {entries.map(({ number, slug, show, season }, i) => (
                    <span key={`${show}-${season}-${number}`}>
                      {i > 0 ? ", " : null}
                      <a href={entryPath({ show, season }, slug)}>No. {number}</a>
                    </span>
                  ))}
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
