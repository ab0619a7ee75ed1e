import { daysInWords } from "@/app/(site)/parts/chart-input";
import { ScrollRegion } from "@/app/(site)/parts/scroll-region";
import { OutcomeMark } from "@/app/ui/prediction-facts";
import { capital } from "@/app/ui/labels";
import { ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { judgedBy, windowsOf } from "@/lib/published/claim-words";
import type { Claim, ClaimGroup } from "@/lib/published/ledger";
import { meaningOf } from "@/lib/season/imprecise-date";

// The roles are spelled out: on narrow screens the table is laid out as blocks, see the cast board.

/**
 * The facts of the chart: every claim with its window, what we read it as, who made it and what became
 * of it; `full` adds what it rests on and who judged it.
 */
export function ClaimsTable({ group, full }: { group: ClaimGroup; full: boolean }) {
  const { claims, landmarks, official, predicts } = group;
  const name = capital(windowsOf(predicts, 2));
  return (
    <>
      <ScrollRegion name={`${name} as a table`}>
        <table className="data claims" role="table">
          <caption className="vh">{name} that were claimed, oldest first</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                Claimed window
              </th>
              <th role="columnheader" scope="col">
                Read as
              </th>
              <th role="columnheader" scope="col">
                Who
              </th>
              <th role="columnheader" scope="col">
                Said
              </th>
              {full ? (
                <th role="columnheader" scope="col">
                  On what basis
                </th>
              ) : null}
              <th role="columnheader" scope="col">
                Outcome
              </th>
              <th role="columnheader" scope="col">
                Entry
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} full={full} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {landmarks.length > 0 || official ? (
        <p className="held">
          Held against:{" "}
          {[...landmarks, ...(official ? [official] : [])]
            .map(({ what, when }) => `${what}, ${when}`)
            .join("; ")}
          .
        </p>
      ) : null}
    </>
  );
}

function ClaimRow({ claim, full }: { claim: Claim; full: boolean }) {
  const { number, href, window, who, madeOn, standing, happened } = claim;
  const days = daysInWords(claim);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {window ? <ImpreciseTime date={window} /> : "None given"}
      </th>
      <td role="cell" data-label="Read as">
        {window ? meaningOf(window) : "No limit"}
      </td>
      <td role="cell" data-label="Who">
        <Words>{who ?? "Nobody named"}</Words>
      </td>
      <td role="cell" data-label="Said">
        {madeOn ? <ImpreciseTime date={madeOn} /> : "Not known"}
      </td>
      {full ? (
        <td role="cell" data-label="Basis">
          <Basis claim={claim} />
        </td>
      ) : null}
      <td role="cell" data-label="Outcome">
        <OutcomeMark standing={{ ...standing, daysPast: 0 }} />
        {days ? `, ${days}` : null}
        {full ? (
          <small>
            {judgedBy(claim)}
            {happened ? (
              <>
                : it was <ImpreciseTime date={happened.date} />
              </>
            ) : null}
          </small>
        ) : null}
      </td>
      <td role="cell" data-label="Entry">
        <a href={href}>No. {number}</a>
      </td>
    </tr>
  );
}

function Basis({ claim: { basis, condition } }: { claim: Claim }) {
  return (
    <>
      <Words>{basis || "None given"}</Words>
      {condition ? (
        <small>
          Only if <Words>{condition}</Words>
        </small>
      ) : null}
    </>
  );
}
