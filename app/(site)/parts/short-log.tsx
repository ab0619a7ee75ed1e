import { LogRow, LogTable } from "@/app/(site)/parts/log-table";
import { countInWords, capital } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";
import type { LogLine } from "@/lib/published/log";

/** The last changes, newest first; a day is printed once. */
export function ShortLog({ lines }: { lines: LogLine[] }) {
  return (
    <LogTable>
      {lines.map((line, i) => (
        <LogRow
          key={i}
          at={line.at}
          kind={line.kind}
          sameDay={lines[i - 1]?.on === line.on}
          sequences={line.sequences}
        >
          <Words>{told(line)}</Words> <References entries={line.entries} />
        </LogRow>
      ))}
    </LogTable>
  );
}

function told({ text, kind, entries, opening }: LogLine): string {
  if (text) return text;
  const n = countInWords(entries.length);
  if (kind === "checked") {
    return entries.length === 1
      ? "Checked, nothing new."
      : `${capital(n)} entries checked, nothing new.`;
  }
  return opening ? `Tracker published with ${n} entries.` : `${capital(n)} entries added.`;
}

const LINKED_AT_MOST = 8;

function References({ entries }: { entries: LogLine["entries"] }) {
  if (entries.length > LINKED_AT_MOST) {
    return <span className="ref">No. {ranges(entries.map(({ number }) => number))}</span>;
  }
  return entries.map(({ number, href }, i) => (
    <span key={number} className="ref">
      <a href={href}>
        {i === 0 ? "No. " : <span className="vh">No. </span>}
        {number}
      </a>
      {i < entries.length - 1 ? ", " : null}
    </span>
  ));
}

/** "1–31, 34" for ascending numbers. */
function ranges(numbers: number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
