import Link from "next/link";
import type { ReactNode } from "react";
import { Glyph } from "@/app/ui/glyph";
import { Words } from "@/app/ui/words";
import type { Certainty } from "@/lib/season/words";

const STATE_GLYPHS = {
  draft: "s-draft",
  "in review": "s-review",
  scheduled: "s-scheduled",
} as const;

/** One line of a list of work: the entry, why it stands here, and how pressing that is. */
export type LineRow = {
  key: string;
  href: string;
  number: number;
  title: string;
  state: keyof typeof STATE_GLYPHS | null;
  certainty: Certainty | null;
  /** Its change was begun from something readers no longer see. */
  behind?: boolean;
  why: string;
  due: string;
  pressing: boolean;
};

export function Line({
  row,
  current,
  choose,
  children,
}: {
  row: LineRow;
  current: boolean;
  choose: (key: string) => void;
  /** What can be done right here. */
  children?: ReactNode;
}) {
  return (
    <li className="q-row" aria-current={current ? "true" : undefined}>
      <LineMark row={row} />
      <span className="no">{row.number}</span>
      <Link className="stm" href={row.href} prefetch={false} onFocus={() => choose(row.key)}>
        <Words>{row.title}</Words>
      </Link>
      <span className="why">
        {row.behind ? <b>Behind what is live. </b> : null}
        {row.why}
      </span>
      <span className={row.pressing ? "due now" : "due"}>{row.due}</span>
      {children}
    </li>
  );
}

function LineMark({ row }: { row: LineRow }) {
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
