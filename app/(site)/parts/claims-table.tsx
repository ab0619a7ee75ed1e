import { OutcomeMark } from "@/app/ui/prediction-facts";
import { ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { ofKind, type PublishedEntry } from "@/lib/published/entries";
import type { Tracker } from "@/lib/published/tracker";
import { meaningOf } from "@/lib/season/imprecise-date";

/** Every window somebody has claimed, what we read it as, and whether it has passed. */
export function ClaimsTable({ entries, tracker }: { entries: PublishedEntry[]; tracker: Tracker }) {
  const claims = ofKind(entries, "prediction").filter(({ said }) => said.content.window);
  if (claims.length === 0) return null;
  return (
    <div className="claims">
      <h3 id="claims-h">Windows that have been claimed</h3>
      <div className="scroll">
        <table className="data" aria-labelledby="claims-h">
          <thead>
            <tr>
              <th scope="col">Window</th>
              <th scope="col">Read as</th>
              <th scope="col">Who</th>
              <th scope="col">Said</th>
              <th scope="col">Outcome</th>
              <th scope="col">Entry</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ id, number, href, said: { content } }) => {
              const standing = tracker.standings.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    {content.window ? <ImpreciseTime date={content.window} /> : null}
                  </th>
                  <td>{content.window ? meaningOf(content.window) : null}</td>
                  <td>
                    <Words>{content.predictedBy || "Nobody in particular"}</Words>
                  </td>
                  <td>{content.madeOn ? <ImpreciseTime date={content.madeOn} /> : null}</td>
                  <td>{standing ? <OutcomeMark standing={standing} /> : null}</td>
                  <td>
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
