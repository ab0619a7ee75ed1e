"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { StaleRow } from "@/app/desk/stale/rows";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { CertaintyMark } from "@/app/ui/marks";
import { Words } from "@/app/ui/words";

type Props = {
  row: StaleRow;
  mayTend: boolean;
  check: () => void;
  snooze: (promiseId?: string) => void;
  owner: () => void;
};

/** The selected line in full: what it says, since when, which policy it goes by and why, and what to do. */
export function StalePeek({ row, mayTend, check, snooze, owner }: Props) {
  return (
    <aside className="peek" aria-label={`Selected: No. ${row.number}`}>
      <div className="peek-h">
        {row.certainty ? <CertaintyMark certainty={row.certainty} /> : null}
        <span className="muted">
          No. {row.number}, {KIND_NAMES[row.kind].one.toLowerCase()}
        </span>
      </div>
      <p className="dif">
        <Words>{row.statement}</Words>
      </p>
      <dl>
        {row.reasons.length > 0 ? (
          <Fact name="Why">
            <ul className="whys">
              {row.reasons.map(({ says, settle, promiseId }) => (
                <li key={says}>
                  <Words>{says}</Words>.{" "}
                  {settle ? (
                    <Link href={settle.href} prefetch={false}>
                      {settle.name}
                    </Link>
                  ) : null}
                  {promiseId && mayTend ? (
                    <>
                      {" "}
                      <button className="restore" type="button" onClick={() => snooze(promiseId)}>
                        Not yet
                      </button>
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {row.snoozed ? <Fact name="Snoozed">{row.snoozed}</Fact> : null}
        <Fact name="We look">{row.policy}</Fact>
        <Fact name="Published">{row.published}</Fact>
        {row.asOf ? <Fact name="As of">{row.asOf}</Fact> : null}
        <Fact name="Checked">{row.checked || "Never"}</Fact>
        <Fact name="Owner">{row.owner?.name ?? "Nobody"}</Fact>
      </dl>
      <div className="acts">
        {mayTend ? (
          <>
            <button className="btn primary" type="button" onClick={check}>
              Checked, still true <kbd aria-hidden="true">C</kbd>
            </button>
            <button className="btn" type="button" onClick={() => snooze()}>
              {row.group === "snoozed" ? "Wake" : "Snooze"} <kbd aria-hidden="true">S</kbd>
            </button>
          </>
        ) : null}
        <button className="btn" type="button" onClick={owner}>
          Owner <kbd aria-hidden="true">O</kbd>
        </button>
        <Link className="btn" href={row.href} prefetch={false}>
          Open <kbd aria-hidden="true">Enter</kbd>
        </Link>
      </div>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
