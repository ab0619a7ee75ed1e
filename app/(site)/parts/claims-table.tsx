import { OutcomeMark } from "@/app/ui/prediction-facts";
import { ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { ofKind, type PublishedEntry } from "@/lib/published/entries";
import type { Tracker } from "@/lib/published/tracker";
import { meaningOf } from "@/lib/season/imprecise-date";

// The roles are spelled out: on narrow screens the table is laid out as blocks, see the cast board.

/** Every window somebody has claimed, what we read it as, and whether it has passed. */
export function ClaimsTable({ entries, tracker }: { entries: PublishedEntry[]; tracker: Tracker }) {
  const claims = ofKind(entries, "prediction").filter(({ said }) => said.content.window);
  if (claims.length === 0) return null;
  return (
    <div className="claims">
      <h3 id="claims-h">Windows that have been claimed</h3>
      <div className="scroll">
        <table className="data" role="table" aria-labelledby="claims-h">
          <thead role="rowgroup">
            <tr role="row">
              {["Window", "Read as", "Who", "Said", "Outcome", "Entry"].map((title) => (
                <th role="columnheader" scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {claims.map(({ id, number, href, said: { content } }) => {
              const standing = tracker.standings.get(id);
              return (
                <tr role="row" key={id}>
                  <th role="rowheader" scope="row">
                    {content.window ? <ImpreciseTime date={content.window} /> : null}
                  </th>
                  <td role="cell" data-label="Read as">
                    {content.window ? meaningOf(content.window) : null}
                  </td>
                  <td role="cell" data-label="Who">
                    <Words>{content.predictedBy || "Nobody in particular"}</Words>
                  </td>
                  <td role="cell" data-label="Said">
                    {content.madeOn ? <ImpreciseTime date={content.madeOn} /> : null}
                  </td>
                  <td role="cell" data-label="Outcome">
                    {standing ? <OutcomeMark standing={standing} /> : null}
                  </td>
                  <td role="cell" data-label="Entry">
                    <a href={href}>No. {number}</a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
