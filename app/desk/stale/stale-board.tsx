"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { checkEntry } from "@/app/desk/queue/actions";
import { own, snooze, wake } from "@/app/desk/stale/actions";
import { OwnerDialog } from "@/app/desk/stale/owner-dialog";
import type { StaleGroup, StaleRow } from "@/app/desk/stale/rows";
import { SnoozeDialog } from "@/app/desk/stale/snooze-dialog";
import { StalePeek } from "@/app/desk/stale/stale-peek";
import { CheckDialog } from "@/app/desk/ui/check-dialog";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { Line } from "@/app/desk/ui/line";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useKeys } from "@/app/desk/ui/use-keys";
import { useLines } from "@/app/desk/ui/use-lines";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Actor } from "@/lib/season/actor";
import { type Day, formatDay } from "@/lib/season/day";

export type Person = { id: string; name: string };
/** What is being asked for, of which line; a snooze may be of one of its promises alone. */
type Asking = { for: "check" | "snooze" | "owner"; row: StaleRow; promiseId?: string | null };

const GROUPS: Record<StaleGroup, { title: string; tip: string }> = {
  now: { title: "Stale", tip: "The most overdue first" },
  soon: { title: "Coming up", tip: "Due within a week" },
  snoozed: { title: "Snoozed", tip: "Until its day, or until it changes" },
};

type Props = {
  rows: StaleRow[];
  me: Pick<Actor, "id" | "role">;
  people: Person[];
  /** Whether this person may check entries and put them off. */
  mayTend: boolean;
};

/** What is stale, the pane beside it, and the keys that work on both. */
export function StaleBoard({ rows, me, people, mayTend }: Props) {
  const router = useRouter();
  const { list, selected, choose, move, dealWith } = useLines(rows);
  const [asking, ask] = useState<Asking | null>(null);
  const [says, say] = useState("");
  const done = (what: (row: StaleRow) => string) => {
    if (!asking) return;
    say(what(asking.row));
    dealWith(asking.row, asking.for === "snooze" && !asking.promiseId);
    ask(null);
  };
  // What was sent last, for the sentence that says it is done.
  const sent = useRef<{ until: Day; owner: Person | null; number: number }>({
    until: "",
    owner: null,
    number: 0,
  });
  const check = useVerb(checkEntry, () =>
    done((row) => `No. ${row.number} is checked: it is still true. ${row.stays}`.trim()),
  );
  const snoozing = useVerb(snooze, () =>
    done((row) =>
      asking?.promiseId
        ? `The promise under No. ${row.number} is snoozed until ${formatDay(sent.current.until)}.`
        : `No. ${row.number} is snoozed until ${formatDay(sent.current.until)}.`,
    ),
  );
  const give = useVerb(own, () =>
    done((row) => {
      const { owner } = sent.current;
      return owner
        ? `No. ${row.number} is looked after by ${owner.id === me.id ? "you" : owner.name} now.`
        : `Nobody looks after No. ${row.number} now.`;
    }),
  );
  const takeUp = useVerb(wake, () => say(`No. ${sent.current.number} is awake again.`));

  const start = (what: Asking["for"], row: StaleRow | null, promiseId: string | null = null) => {
    if (!row || (what !== "owner" && !mayTend)) return;
    if (what === "snooze" && row.group === "snoozed") {
      sent.current.number = row.number;
      dealWith(row);
      void takeUp.run({ entryId: row.entryId });
      return;
    }
    for (const verb of [check, snoozing, give]) verb.clear();
    ask({ for: what, row, promiseId });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    e: () => selected && router.push(`/desk/entries/${selected.entryId}`),
    c: () => start("check", selected),
    s: () => start("snooze", selected),
    o: () => start("owner", selected),
  });
  const row = asking?.row ?? null;
  const acts = (each: StaleRow) => ({
    mayTend,
    check: () => start("check", each),
    snooze: (promiseId?: string) => start("snooze", each, promiseId),
    owner: () => start("owner", each),
  });
  return (
    <div className="q-grid stale">
      <div ref={list}>
        <p className="said" role="status">
          {says}
        </p>
        <TroubleNotice trouble={takeUp.trouble} clear={takeUp.clear} />
        {(["now", "soon", "snoozed"] as const).map((group) => {
          const lines = rows.filter((each) => each.group === group);
          return lines.length === 0 ? null : (
            <section className="q-grp" key={group} aria-labelledby={`stale-${group}`}>
              <h2 id={`stale-${group}`}>
                {GROUPS[group].title} <span className="n">{lines.length}</span>
                <span className="tip">{GROUPS[group].tip}</span>
              </h2>
              <ul>
                {lines.map((each) => (
                  <Line key={each.key} row={each} current={each === selected} choose={choose}>
                    <LineActs row={each} {...acts(each)} />
                  </Line>
                ))}
              </ul>
            </section>
          );
        })}
        <KeysLine
          shortcuts={[
            ["J K", "move"],
            ["Enter", "open"],
            ...(mayTend
              ? ([
                  ["C", "checked, still true"],
                  ["S", "snooze"],
                ] as [string, string][])
              : []),
            ["O", "owner"],
            ["?", "all keys"],
          ]}
        />
      </div>
      {selected ? <StalePeek row={selected} {...acts(selected)} /> : null}
      <CheckDialog
        open={asking?.for === "check"}
        subject={row?.key ?? ""}
        number={row?.number ?? null}
        close={() => ask(null)}
        verb={check}
        act={async (said) => {
          if (!row) return false;
          const { entryId, publicationId } = row;
          return await check.run({ entryId, publicationId, ...said });
        }}
      />
      <SnoozeDialog
        open={asking?.for === "snooze"}
        subject={asking?.promiseId ?? row?.key ?? ""}
        title={asking?.promiseId ? "Snooze the promise" : `Snooze No. ${row?.number ?? ""}`}
        close={() => ask(null)}
        verb={snoozing}
        act={async (asked) => {
          if (!row) return false;
          sent.current.until = asked.until;
          const what = asking?.promiseId
            ? { promiseId: asking.promiseId }
            : { entryId: row.entryId };
          return await snoozing.run({ ...what, ...asked });
        }}
      />
      <OwnerDialog
        open={asking?.for === "owner"}
        row={row}
        me={me}
        people={people}
        close={() => ask(null)}
        verb={give}
        act={async (owner) => {
          if (!row) return;
          sent.current.owner = owner;
          const { entryId } = row;
          await give.run({ entryId, ownerId: owner?.id ?? null, seen: row.owner?.id ?? null });
        }}
      />
    </div>
  );
}

type Acts = {
  mayTend: boolean;
  check: () => void;
  snooze: (promiseId?: string) => void;
  owner: () => void;
};

function LineActs({ row, mayTend, check, snooze, owner }: Acts & { row: StaleRow }) {
  const of = <span className="vh"> (No. {row.number})</span>;
  return (
    <span className="line-acts">
      {mayTend ? (
        <>
          <button className="btn sm" type="button" onClick={check}>
            Still true{of}
          </button>
          <button className="btn sm" type="button" onClick={() => snooze()}>
            {row.group === "snoozed" ? "Wake" : "Snooze"}
            {of}
          </button>
        </>
      ) : null}
      <button className="btn sm" type="button" onClick={owner}>
        {row.owner?.name ?? "Owner"}
        {of}
      </button>
    </span>
  );
}
