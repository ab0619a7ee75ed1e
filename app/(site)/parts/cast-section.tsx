import { CastBoard } from "@/app/(site)/parts/cast-board";
import { PromiseLine } from "@/app/(site)/parts/promise-line";
import { PublishedEntryView } from "@/app/(site)/parts/tracker-section";
import { countInWords } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";
import type { PublishedEntry } from "@/lib/published/entries";
import type { Section } from "@/lib/published/sections";
import type { Tracker } from "@/lib/published/tracker";
import { tellsItsState } from "@/lib/season/spoils";

/** Who is in it: the board first, then the words behind the open cases, then everybody's. */
export function CastSection({ section, tracker }: { section: Section; tracker: Tracker }) {
  const { id, asks, entries, overtaken, promises } = section;
  const { number } = tracker.season;
  const cast = entries.filter(({ said }) => said.kind === "cast");
  const others = entries.filter((entry) => !cast.includes(entry));
  const open = cast.filter(isOpenCase);
  const rest = cast.filter((entry) => !open.includes(entry));
  const covered = tracker.cast.groups.some(({ rows }) =>
    rows.some(({ fate }) => fate !== null && fate !== "unknown"),
  );
  const show = (entry: PublishedEntry) => (
    <PublishedEntryView key={entry.id} entry={entry} tracker={tracker} />
  );
  return (
    <section className="sec" id={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{asks}</h2>
      <p className="cast-sum">{tracker.cast.inWords}</p>
      {covered ? (
        <div className="cast-bar">
          <span>Fates are covered for anyone still watching Season {number - 1}.</span>
          <button type="button" data-all-spoilers>
            <span className="shut">Show all Season {number - 1} fates</span>
            <span className="open">Cover Season {number - 1} fates</span>
          </button>
        </div>
      ) : null}
      {tracker.cast.groups.length > 0 ? (
        <CastBoard groups={tracker.cast.groups} season={number} />
      ) : null}
      {open.map(show)}
      {others.map(show)}
      {rest.length > 0 ? (
        <details className="more">
          <summary>
            <Words>{`The other ${countInWords(rest.length)} cast entries in words, with their sources`}</Words>
          </summary>
          {rest.map(show)}
        </details>
      ) : null}
      {overtaken.map(show)}
      {promises.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} season={tracker.season} />
      ))}
    </section>
  );
}

/** A return that needs words: uncertain, or told differently by those who should know. */
function isOpenCase({ said }: PublishedEntry): boolean {
  return (
    said.kind === "cast" &&
    tellsItsState(said) &&
    (["uncertain", "recast", "not returning"].includes(said.content.returnStatus ?? "") ||
      said.content.certainty === "disputed" ||
      said.content.quotation !== null)
  );
}
