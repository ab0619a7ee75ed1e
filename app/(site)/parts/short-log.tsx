import { countInWords, capital } from "@/app/ui/labels";
import { ChangeKindMark } from "@/app/ui/marks";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { LogLine } from "@/lib/published/log";

/** The last changes, newest first; a day is printed once. */
export function ShortLog({ lines }: { lines: LogLine[] }) {
  return (
    <table role="table" className="log">
      <caption className="vh">Changes, newest first</caption>
      <thead role="rowgroup" className="vh">
        <tr role="row">
          <th role="columnheader" scope="col">
            Date
          </th>
          <th role="columnheader" scope="col">
            Kind
          </th>
          <th role="columnheader" scope="col">
            What changed
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line, i) => (
          <tr
            role="row"
            key={i}
            className={lines[i - 1]?.on === line.on ? "rep" : undefined}
            data-seq={line.sequence}
          >
            <th role="rowheader" scope="row" className="dt">
              <MomentTime at={line.at} />
            </th>
            <td role="cell" className="kd">
              <ChangeKindMark kind={line.kind} />
            </td>
            <td role="cell" className="tx">
              <Words>{told(line)}</Words> <References entries={line.entries} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
