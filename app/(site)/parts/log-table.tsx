import type { ReactNode } from "react";
import { ChangeKindMark } from "@/app/ui/marks";
import { MomentTime } from "@/app/ui/times";

type LineProps = {
  at: Parameters<typeof MomentTime>[0]["at"];
  kind: Parameters<typeof ChangeKindMark>[0]["kind"];
  /** The line before is of the same day, which is printed once. */
  sameDay: boolean;
  /** The places of what it tells among all publications, for who comes back. */
  sequences?: number[];
  children: ReactNode;
};

/** A log of changes: date, kind, and what changed. */
export function LogTable({ full = false, children }: { full?: boolean; children: ReactNode }) {
  return (
    <table role="table" className={full ? "log full" : "log"}>
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
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function LogRow({ at, kind, sameDay, sequences = [], children }: LineProps) {
  return (
    <tr
      role="row"
      className={sameDay ? "rep" : undefined}
      data-seq={sequences.length > 0 ? sequences.join(" ") : undefined}
    >
      <th role="rowheader" scope="row" className="dt">
        <MomentTime at={at} />
      </th>
      <td role="cell" className="kd">
        <ChangeKindMark kind={kind} />
      </td>
      <td role="cell" className="tx">
        {children}
      </td>
    </tr>
  );
}
