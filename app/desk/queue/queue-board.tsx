"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { checkEntry } from "@/app/desk/queue/actions";
import { Peek } from "@/app/desk/queue/peek";
import type { QueueRow } from "@/app/desk/queue/rows";
import { CheckDialog } from "@/app/desk/ui/check-button";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { GROUP_NAMES } from "@/app/desk/ui/queue-groups";
import { useKeys } from "@/app/desk/ui/use-keys";
import { useVerb } from "@/app/desk/ui/use-verb";
import { Glyph } from "@/app/ui/glyph";
import { Words } from "@/app/ui/words";
import type { QueueGroup } from "@/lib/editorial/queue";

/** The queue's groups with their lines, the pane beside them, and the keys that work on both. */
export function QueueBoard({ rows, mayCheck }: { rows: QueueRow[]; mayCheck: boolean }) {
  const router = useRouter();
  const [chosen, choose] = useState<string | null>(null);
  const [checking, setChecking] = useState<QueueRow | null>(null);
  const [says, say] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const place = useRef(-1);
  const selected = rows.find(({ key }) => key === chosen) ?? rows[0] ?? null;
  const check = useVerb(checkEntry, () => {
    if (checking) say(`No. ${checking.number} is checked: it is still true.`);
    setChecking(null);
    place.current = rows.findIndex((row) => row === selected);
  });
  // A line that was dealt with is gone, and the focus with it: go on with the one in its place.
  useEffect(() => {
    if (place.current < 0 || document.activeElement !== document.body) return;
    const links = list.current?.querySelectorAll<HTMLAnchorElement>("a.stm") ?? [];
    links[Math.min(place.current, links.length - 1)]?.focus();
    place.current = -1;
  }, [rows]);

  const move = (step: number): void => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a.stm") ?? [])];
    const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
    const at = focused >= 0 ? focused + step : rows.findIndex((row) => row === selected);
    links[Math.min(Math.max(at, 0), links.length - 1)]?.focus();
  };
  const startCheck = (row: QueueRow | null): void => {
    if (!mayCheck || !row?.publicationId) return;
    check.clear();
    setChecking(row);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    e: () => selected && router.push(`/desk/entries/${selected.entryId}`),
    r: () => selected?.revisionId && router.push(`/desk/entries/${selected.entryId}/review`),
    c: () => startCheck(selected),
  });

  return (
    <div className="q-grid">
      <div ref={list}>
        <p className="vh" role="status">
          {says}
        </p>
        {groupsOf(rows).map(([group, lines]) => (
          <section className="q-grp" key={group} aria-labelledby={idOf(group)}>
            <h2 id={idOf(group)}>
              {GROUP_NAMES[group].title} <span className="n">{lines.length}</span>
              {GROUP_NAMES[group].tip ? (
                <span className="tip">{GROUP_NAMES[group].tip}</span>
              ) : null}
            </h2>
            <ul>
              {lines.map((row) => (
                <Line key={row.key} row={row} current={row === selected} choose={choose} />
              ))}
            </ul>
          </section>
        ))}
        <KeysLine
          shortcuts={[
            ["J K", "move"],
            ["Enter", "open"],
            ["E", "edit"],
            ["R", "review"],
            ...(mayCheck ? ([["C", "checked, still true"]] as [string, string][]) : []),
            ["N", "new entry"],
            ["?", "all keys"],
          ]}
        />
      </div>
      {selected ? (
        <Peek row={selected} mayCheck={mayCheck} check={() => startCheck(selected)} />
      ) : null}
      <CheckDialog
        open={checking !== null}
        subject={checking?.key ?? ""}
        number={checking?.number ?? null}
        close={() => setChecking(null)}
        verb={check}
        act={async (note) => {
          const { entryId, publicationId } = checking ?? {};
          if (!entryId || !publicationId) return false;
          return await check.run({ entryId, publicationId, note });
        }}
      />
    </div>
  );
}

function Line({
  row,
  current,
  choose,
}: {
  row: QueueRow;
  current: boolean;
  choose: (key: string) => void;
}) {
  return (
    <li className="q-row" aria-current={current ? "true" : undefined}>
      <LineMark row={row} />
      <span className="no">{row.number}</span>
      <Link className="stm" href={row.href} prefetch={false} onFocus={() => choose(row.key)}>
        <Words>{row.title}</Words>
      </Link>
      <span className="why">
        {row.behind ? <b>Behind what readers see. </b> : null}
        {row.why}
      </span>
      <span className={row.pressing ? "due now" : "due"}>{row.due}</span>
    </li>
  );
}

function LineMark({ row }: { row: QueueRow }) {
  if (row.state) {
    return (
      <span className="q-mark">
        <Glyph id={STATE_GLYPHS[row.state]} />
        <span className="vh">{row.state}</span>
      </span>
    );
  }
  const certainty = row.certainty ?? "unknown";
  return (
    <span className="cert" data-c={certainty}>
      <Glyph id={certainty} />
      <span className="vh">{certainty}</span>
    </span>
  );
}

const STATE_GLYPHS = {
  draft: "s-draft",
  "in review": "s-review",
  scheduled: "s-scheduled",
} as const;

function groupsOf(rows: QueueRow[]): [QueueGroup, QueueRow[]][] {
  const groups = new Map<QueueGroup, QueueRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

function idOf(group: QueueGroup): string {
  return `group-${group.replace(" ", "-")}`;
}
