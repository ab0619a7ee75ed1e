"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { checkEntry } from "@/app/desk/queue/actions";
import { Peek } from "@/app/desk/queue/peek";
import type { QueueRow } from "@/app/desk/queue/rows";
import { CheckDialog } from "@/app/desk/ui/check-dialog";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { GROUP_NAMES } from "@/app/desk/ui/queue-groups";
import { Line } from "@/app/desk/ui/line";
import { useKeys } from "@/app/desk/ui/use-keys";
import { useLines } from "@/app/desk/ui/use-lines";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Queue, QueueGroup } from "@/lib/editorial/queue";

/** The queue's groups with their lines, the pane beside them, and the keys that work on both. */
export function QueueBoard({
  rows,
  stale,
  mayCheck,
}: {
  rows: QueueRow[];
  stale: Queue["stale"];
  mayCheck: boolean;
}) {
  const router = useRouter();
  const { list, selected, choose, move, dealWith } = useLines(rows);
  const [checking, setChecking] = useState<QueueRow | null>(null);
  const [says, say] = useState("");
  const check = useVerb(checkEntry, () => {
    if (checking) {
      say(`No. ${checking.number} is checked: it is still true.`);
      dealWith(checking);
    }
    setChecking(null);
  });
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
              {GROUP_NAMES[group].title}{" "}
              <span className="n">{group === "stale" ? stale.mine : lines.length}</span>
              {group === "stale" ? (
                <Link className="tip" href="/desk/stale" prefetch={false}>
                  {stale.all > lines.length ? `All ${stale.all}` : "Owners, and how often we look"}
                </Link>
              ) : null}
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
        act={async (said) => {
          const { entryId, publicationId } = checking ?? {};
          if (!entryId || !publicationId) return false;
          return await check.run({ entryId, publicationId, ...said });
        }}
      />
    </div>
  );
}

function groupsOf(rows: QueueRow[]): [QueueGroup, QueueRow[]][] {
  const groups = new Map<QueueGroup, QueueRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

function idOf(group: QueueGroup): string {
  return `group-${group.replace(" ", "-")}`;
}
