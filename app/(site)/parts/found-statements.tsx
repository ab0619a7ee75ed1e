import { KIND_WORDS } from "@/app/(site)/parts/search-filters";
import { Marked } from "@/app/ui/marked";
import { CertaintyMark } from "@/app/ui/marks";
import { MomentTime } from "@/app/ui/times";
import { type Found, type StatementHit, wordsOf } from "@/lib/published/search";
import { type Asked, searchPath } from "@/lib/published/search-asked";

/** The statements found, those that stand first. */
export function StatementsFound({ found, asked }: { found: Found; asked: Asked }) {
  if (found.statements.length === 0) {
    return asked.kind || asked.certainty ? (
      <p className="origins">
        Nothing of that kind was found.{" "}
        <a href={searchPath(asked, { kind: null, certainty: null })}>Show all that was found</a>
      </p>
    ) : null;
  }
  const words = wordsOf(asked.q);
  return (
    <section className="blk" aria-labelledby="statements">
      <h2 id="statements">Statements</h2>
      <ol className="found">
        {found.statements.map((hit) => (
          <li key={hit.publicationId} data-standing={hit.standing}>
            <Statement hit={hit} words={words} />
          </li>
        ))}
      </ol>
      <Pages found={found} asked={asked} />
    </section>
  );
}

function Statement({ hit, words }: { hit: StatementHit; words: string[] }) {
  const { certainty } = hit.said.content;
  return (
    <>
      <Standing hit={hit} />
      <h3>
        <a href={hit.href} rel={hit.standing === "past" ? "nofollow" : undefined}>
          <Marked words={words}>{hit.headline}</Marked>
        </a>
      </h3>
      {hit.excerpt ? (
        <p className="found-x">
          <Marked words={words}>{hit.excerpt}</Marked>
        </p>
      ) : null}
      {hit.covered ? (
        <p className="found-x">
          What you looked for stands behind a spoiler cover, on the entry’s page.
        </p>
      ) : null}
      <p className="found-m">
        {certainty ? <CertaintyMark certainty={certainty} /> : null}
        <span>{KIND_WORDS[hit.said.kind]}</span>
        <span>
          No. {hit.number}, {hit.tracker}
        </span>
      </p>
    </>
  );
}

/** Whether it is still what we say; past words are never mistaken for what stands. */
function Standing({ hit: { standing, at } }: { hit: StatementHit }) {
  if (standing === "stands") return null;
  if (standing === "overtaken") {
    return <p className="found-s">Overtaken by a newer entry</p>;
  }
  return (
    <p className="found-s">
      {standing === "retracted" ? "Retracted since" : "Past wording"}, published{" "}
      <MomentTime at={at} />
    </p>
  );
}

function Pages({ found: { pages }, asked }: { found: Found; asked: Asked }) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages of what was found">
      {asked.page > 1 ? (
        <a href={searchPath(asked, { page: asked.page - 1 })} rel="prev nofollow">
          Earlier
        </a>
      ) : null}
      <span>
        Page {asked.page} of {pages}
      </span>
      {asked.page < pages ? (
        <a href={searchPath(asked, { page: asked.page + 1 })} rel="next nofollow">
          Further
        </a>
      ) : null}
    </nav>
  );
}
