import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { SettleButton } from "@/app/desk/predictions/settle-button";
import { deskTracker, entriesOf } from "@/app/desk/ui/tracker";
import { capital, counted } from "@/app/ui/labels";
import { OutcomeMark } from "@/app/ui/prediction-facts";
import { DatedMeaning, ImpreciseTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { type DeskPrediction, deskPredictions } from "@/lib/editorial/prediction-list";
import { dayOf } from "@/lib/season/day";
import "@/app/desk/predictions/predictions.css";

export const metadata: Metadata = { title: "Outcomes" };

export default async function PredictionsPage() {
  await deskActor();
  const { seasonId } = await deskTracker();
  const predictions = await deskPredictions(await entriesOf(seasonId), dayOf(new Date()));
  const waiting = predictions.filter(({ waits }) => waits).length;
  return (
    <>
      <div className="sub-h">
        <h1>How predictions turned out</h1>
        <p className="muted">
          {predictions.length === 0
            ? "None yet"
            : `${counted(predictions.length, "claim")}, ${waiting === 0 ? "none" : waiting} to settle`}
        </p>
      </div>
      {predictions.length === 0 ? (
        <div className="empty">
          <p>
            Readers see no prediction.{" "}
            <Link href="/desk/entries/new?kind=prediction" prefetch={false}>
              Write one
            </Link>{" "}
            when somebody names a window.
          </p>
        </div>
      ) : (
        <table className="dense predictions">
          <caption className="vh">
            Every prediction readers see: those that wait to be settled first
          </caption>
          <thead>
            <tr>
              <th scope="col" className="no">
                No.
              </th>
              <th scope="col">Claim</th>
              <th scope="col">Window</th>
              <th scope="col">Said by</th>
              <th scope="col">Stands</th>
              <th scope="col">Settled</th>
            </tr>
          </thead>
          <tbody>
            {predictions.map((prediction) => (
              <Line key={prediction.row.id} prediction={prediction} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Line({ prediction }: { prediction: DeskPrediction }) {
  const { row, content, standing, happened } = prediction;
  const { window, predicts, predictedBy, madeOn } = content;
  return (
    <tr data-line="" data-edit={`/desk/entries/${row.id}`}>
      <td className="no" data-l="No.">
        {row.number}
      </td>
      <th scope="row" className="stm">
        <Link href={`/desk/entries/${row.id}`} prefetch={false}>
          <Words>{content.statement}</Words>
        </Link>
        {predicts ? <span className="says">{capital(predicts)}</span> : null}
      </th>
      <td data-l="Window">{window ? <DatedMeaning date={window} /> : "None given"}</td>
      <td data-l="Said by">
        <Words>{predictedBy || "Nobody named"}</Words>
        {madeOn ? (
          <>
            , <ImpreciseTime date={madeOn} />
          </>
        ) : null}
      </td>
      <td data-l="Stands">
        <OutcomeMark standing={standing} />
        {happened ? (
          <span className="says">
            {happened.inferred ? "Its official day was " : "It was "}
            <ImpreciseTime date={happened.date} />
            {happened.inferred ? "; nobody has said that it is out" : null}
          </span>
        ) : null}
      </td>
      <td data-l="Settled">
        <Settling prediction={prediction} />
      </td>
    </tr>
  );
}

function Settling({ prediction: { row, standing } }: { prediction: DeskPrediction }) {
  if (standing.settled && !row.state) return "By an editor";
  const { outcome } = standing;
  return (
    <SettleButton
      entryId={row.id}
      publicationId={row.livePublicationId ?? ""}
      number={row.number}
      computed={outcome === "open" ? null : outcome}
      state={row.state}
    />
  );
}
