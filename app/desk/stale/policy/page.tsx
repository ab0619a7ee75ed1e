import type { Metadata } from "next";
import { deskActor } from "@/app/desk/actor";
import { PolicyActs } from "@/app/desk/stale/policy/policy-acts";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { MomentDay } from "@/app/desk/ui/moment";
import { capital } from "@/app/ui/labels";
import { type HeldPolicy, policyLines } from "@/lib/editorial/stale-policies";
import { dayCount } from "@/lib/season/day";
import { may } from "@/lib/season/may";
import { NEAR_DAYS } from "@/lib/season/stale-policy";
import "@/app/desk/stale/stale.css";

export const metadata: Metadata = { title: "How often we look" };

export default async function PolicyPage() {
  const change = may(await deskActor(), "set policy");
  const lines = await policyLines();
  return (
    <>
      <Crumbs trail={[{ href: "/desk/stale", name: "Stale" }]} here="How often we look" />
      <div className="sub-h">
        <h1>How often we look</h1>
      </div>
      <p className="policy-about">
        An entry is stale when nobody has published or checked it for so many days. It is near in
        the {NEAR_DAYS} days before what it waits for can come (a release date or window, a
        predicted one), and within a window of up to four months. An entry’s own date to look again
        counts as well.
      </p>
      {change.allowed ? null : (
        <div className="notice">
          <p>{change.reason}</p>
        </div>
      )}
      <table className="dense policy">
        <caption className="vh">How often entries of each kind and state are looked at</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">State</th>
            <th scope="col">Every</th>
            <th scope="col">When it is near</th>
            <th scope="col">Changed</th>
            {change.allowed ? (
              <th scope="col">
                <span className="vh">Change it</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.kind} ${line.state}`} line={line} mayChange={change.allowed} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ line, mayChange }: { line: HeldPolicy; mayChange: boolean }) {
  const { kind, state, days, nearDays, house, changed } = line;
  const name = `${KIND_NAMES[kind].one}${state ? `, ${state}` : ""}`;
  return (
    <tr>
      <td className="nowrap">{KIND_NAMES[kind].one}</td>
      <th scope="row" className="nowrap">
        {capital(state || "any")}
      </th>
      <td className="nowrap" data-l="Every">
        {dayCount(days)}
      </td>
      <td className="nowrap" data-l="Near">
        {dayCount(nearDays)}
      </td>
      <td>
        {changed ? (
          <>
            {changed.by}, <MomentDay at={changed.at} />
            <span className="house">
              The house: {dayCount(house.days)}, near {dayCount(house.nearDays)}
            </span>
          </>
        ) : (
          <span className="muted">The house’s own</span>
        )}
      </td>
      {mayChange ? (
        <td>
          <PolicyActs name={name} line={{ kind, state, days, nearDays }} own={changed !== null} />
        </td>
      ) : null}
    </tr>
  );
}
