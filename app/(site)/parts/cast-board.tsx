import { capital, countInWords } from "@/app/ui/labels";
import { CertaintyMark, ReturnMark } from "@/app/ui/marks";
import { Aliases, NativeName } from "@/app/ui/native-name";
import { CoveredWord } from "@/app/ui/spoiler-cover";
import { ImpreciseTime } from "@/app/ui/times";
import type { CastGroup, CastRow } from "@/lib/published/cast";
import { bestSource } from "@/lib/published/sources";

// The roles are spelled out: on narrow screens the table is laid out as blocks, and browsers then
// stop telling that it is one.

/** Who is in it, by whether they return, with fates covered for those still watching. */
export function CastBoard({ groups, season }: { groups: CastGroup[]; season: number }) {
  const before = season - 1;
  return (
    <table className="cast" role="table">
      <caption className="vh">
        Cast of Season {season}, grouped by whether they are returning
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {["Actor", "Character", `Fate in Season ${before}`, "How sure", "As of", "Says who"].map(
            (title) => (
              <th role="columnheader" scope="col" key={title}>
                {title}
              </th>
            ),
          )}
          <th role="columnheader" scope="col" className="no">
            No.
          </th>
        </tr>
      </thead>
      {groups.map(({ status, rows }) => (
        <tbody role="rowgroup" key={status ?? "covered"}>
          <tr role="row" className="grp">
            <th role="rowheader" scope="rowgroup" colSpan={7}>
              {status ? <ReturnMark status={status} /> : "Whether they return is a spoiler"}
              <span className="n">{countInWords(rows.length)}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.entry.id} row={row} before={before} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row: { entry, actor, character, fate }, before }: { row: CastRow; before: number }) {
  const { certainty, asOf } = entry.said.content;
  const source = bestSource(entry.sources);
  return (
    <tr role="row" data-seq={entry.sequence}>
      <th scope="row" role="rowheader" className="who">
        {actor ? <NativeName of={actor} /> : "Not named"}
        {actor ? <Aliases of={actor} /> : null}
      </th>
      <td role="cell" className="as">
        {character ? <NativeName of={character} /> : <span className="none">Role not named</span>}
      </td>
      <td role="cell" className="fate">
        {fate === null ? (
          <span className="none">
            <span aria-hidden="true">–</span>
            <span className="vh">Not in Season {before}</span>
          </span>
        ) : fate === "unknown" ? (
          <span className="none">Not on record</span>
        ) : (
          <CoveredWord what={`Season ${before} fate`} spoiler={{ season: before, episode: null }}>
            {capital(fate)}
          </CoveredWord>
        )}
      </td>
      <td role="cell" className="cc">
        {certainty ? <CertaintyMark certainty={certainty} /> : null}
      </td>
      <td role="cell" className="when">
        {asOf ? <ImpreciseTime date={asOf} /> : null}
      </td>
      <td role="cell" className="src">
        {source ? (
          <a href={source.url ?? `${entry.href}#evidence`}>
            {source.publisher}
            {actor ? <span className="vh">, on {actor.name}</span> : null}
          </a>
        ) : null}
      </td>
      <td role="cell" className="no">
        <a
          href={entry.href}
          aria-label={actor ? `No. ${entry.number}, ${actor.name}` : `No. ${entry.number}`}
        >
          {entry.number}
        </a>
      </td>
    </tr>
  );
}
