import { capital } from "@/app/ui/labels";
import type { Found } from "@/lib/published/search";
import { type Asked, searchPath } from "@/lib/published/search-asked";
import { CERTAINTIES, type Kind, KINDS } from "@/lib/season/words";

/** A kind as readers call it. */
export const KIND_WORDS: Record<Kind, string> = {
  renewal: "Renewal",
  release: "Release date",
  production: "Filming",
  cast: "Cast",
  plot: "Plot",
  trailer: "Trailer",
  prediction: "Prediction",
  related: "Related work",
  context: "Background",
};

/** Narrows what was found by kind and by how sure it is; each choice is an address. */
export function SearchFilters({ found, asked }: { found: Found; asked: Asked }) {
  const kinds = KINDS.filter((kind) => found.kinds.has(kind));
  const certainties = CERTAINTIES.filter((one) => found.certainties.has(one));
  return (
    <nav className="narrow" aria-label="Narrow what was found">
      <Row
        name="What"
        all={searchPath(asked, { kind: null })}
        chosen={asked.kind}
        choices={kinds.map((kind) => ({
          id: kind,
          words: KIND_WORDS[kind],
          n: found.kinds.get(kind) ?? 0,
          href: searchPath(asked, { kind }),
        }))}
      />
      <Row
        name="How sure"
        all={searchPath(asked, { certainty: null })}
        chosen={asked.certainty}
        choices={certainties.map((certainty) => ({
          id: certainty,
          words: capital(certainty),
          n: found.certainties.get(certainty) ?? 0,
          href: searchPath(asked, { certainty }),
        }))}
      />
    </nav>
  );
}

type Choice = { id: string; words: string; n: number; href: string };

function Row({
  name,
  all,
  chosen,
  choices,
}: {
  name: string;
  all: string;
  chosen: string | null;
  choices: Choice[];
}) {
  const id = `narrow-${name.toLowerCase().replace(" ", "-")}`;
  return (
    <div>
      <h2 id={id}>{name}</h2>
      <ul aria-labelledby={id}>
        <li>
          <a href={all} rel="nofollow" aria-current={chosen === null ? "true" : undefined}>
            All
          </a>
        </li>
        {choices.map((choice) => (
          <li key={choice.id}>
            <a
              href={choice.href}
              rel="nofollow"
              aria-current={chosen === choice.id ? "true" : undefined}
            >
              {choice.words} <span className="n">{choice.n}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
