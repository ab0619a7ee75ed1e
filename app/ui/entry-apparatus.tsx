import { Icon } from "@/app/ui/glyph";
import { counted, timesChanged } from "@/app/ui/labels";
import { CertaintyMark, ChangeKindMark } from "@/app/ui/marks";
import { ImpreciseTime, MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { Instant } from "@/lib/season/day";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Certainty, Stance } from "@/lib/season/words";

/** A source as it stands in the margin. */
export type ShownSource = {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  stance: Stance;
  /** The source it repeats. */
  derivedFrom?: string | null;
};

export type ApparatusProps = {
  certainty: Certainty | null;
  asOf: ImpreciseDate | null;
  sources: ShownSource[];
  /** Null while an entry has no number yet. */
  number: number | null;
  /** The entry's own page; null before it is published. */
  href?: string | null;
  /** How often it was published; null: never. */
  publications?: number | null;
  /** When it was last corrected. */
  corrected?: Instant | null;
  /** When somebody last looked and found that it still holds. */
  checked?: Instant | null;
};

/** The margin: how sure, as of when, who says so, how often it changed, and its permalink. */
export function EntryApparatus(props: ApparatusProps) {
  const { certainty, asOf, sources, number, href, publications, corrected, checked } = props;
  return (
    <ul className="app" aria-label={number === null ? "Evidence" : `Evidence for No. ${number}`}>
      <li className="sure">
        {certainty ? (
          <CertaintyMark certainty={certainty} />
        ) : (
          <span>How sure is not said yet</span>
        )}
        {asOf ? (
          <span>
            as of <ImpreciseTime date={asOf} />
          </span>
        ) : null}
      </li>
      {checked ? (
        <li>
          Checked <MomentTime at={checked} />
        </li>
      ) : null}
      <SourceLines sources={sources} />
      {corrected ? (
        <li>
          <ChangeKindMark kind="correction" /> <MomentTime at={corrected} />
        </li>
      ) : null}
      {href ? (
        <li className="h">
          <a href={`${href}#history`}>
            <Icon id="history" />
            {timesChanged(publications ?? 1)}
            <span className="vh">, history of entry {number}</span>
          </a>
          <a href={href}>
            <Icon id="link" />
            No. {number}
            <span className="vh">, permalink</span>
          </a>
        </li>
      ) : null}
    </ul>
  );
}

const SHOWN = 3;

/** The sources, each with the outlets that repeat it in one line. */
function SourceLines({ sources }: { sources: ShownSource[] }) {
  const shown = new Set(sources.map(({ id }) => id));
  const first = sources.filter(({ derivedFrom }) => !derivedFrom || !shown.has(derivedFrom));
  const rest = first.length - SHOWN;
  return (
    <>
      {first.slice(0, SHOWN).map((source) => {
        const repeating = sources.filter(({ derivedFrom }) => derivedFrom === source.id);
        return (
          <li className="by" key={source.id}>
            {source.stance === "contradicts" ? "Against: " : null}
            <SourceName source={source} />
            {repeating.length > 0
              ? `, repeated by ${repeating.map(({ publisher }) => publisher).join(", ")}`
              : null}
          </li>
        );
      })}
      {rest > 0 ? <li>and {counted(rest, "more source")}</li> : null}
    </>
  );
}

/** "Teen Vogue, interview with Park Ji-hu", linked where the source has an address. */
export function SourceName({
  source,
}: {
  source: Pick<ShownSource, "title" | "publisher" | "url">;
}) {
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="nofollow noopener">
          {source.publisher}
        </a>
      ) : (
        <span className="pub">{source.publisher}</span>
      )}
      , <Words>{source.title}</Words>
    </>
  );
}
