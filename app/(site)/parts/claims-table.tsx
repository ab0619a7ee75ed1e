import { daysInWords } from "@/app/(site)/parts/chart-input";
import { ScrollRegion } from "@/app/(site)/parts/scroll-region";
import { OutcomeMark } from "@/app/ui/prediction-facts";
import { capital } from "@/app/ui/labels";
import { DayTime, ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { judgedBy, windowsOf } from "@/lib/published/claim-words";
import type { Claim, ClaimGroup } from "@/lib/published/ledger";
import { meaningOf } from "@/lib/season/imprecise-date";

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
        <table className="data">
          <caption className="vh">{name} that were claimed, oldest first</caption>
          <thead>
            <tr>
              <th scope="col">Claimed window</th>
              <th scope="col">Read as</th>
              <th scope="col">Who</th>
              <th scope="col">Said</th>
              {full ? <th scope="col">On what basis</th> : null}
              <th scope="col">Outcome</th>
              <th scope="col">Entry</th>
            </tr>
          </thead>
          <tbody>
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
  const { number, href, window, who, madeOn, standing, happened, daysOff } = claim;
  const days = daysInWords(daysOff, happened !== null);
  return (
    <tr>
      <th scope="row">{window ? <ImpreciseTime date={window} /> : "None given"}</th>
      <td>{window ? meaningOf(window) : "No limit"}</td>
      <td>
        <Words>{who ?? "Nobody named"}</Words>
      </td>
      <td>{madeOn ? <ImpreciseTime date={madeOn} /> : "Not known"}</td>
      {full ? (
        <td>
          <Basis claim={claim} />
        </td>
      ) : null}
      <td>
        <OutcomeMark standing={{ ...standing, daysPast: 0 }} />
        {days ? `, ${days}` : null}
        {full ? (
          <small>
            {judgedBy(claim)}
            {happened ? (
              <>
                : it was <DayTime day={happened} />
              </>
            ) : null}
          </small>
        ) : null}
      </td>
      <td>
        <a href={href}>No. {number}</a>
      </td>
    </tr>
  );
}

function Basis({ claim: { basis, condition } }: { claim: Claim }) {
  if (basis === null) return <>A spoiler: covered in its entry</>;
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
