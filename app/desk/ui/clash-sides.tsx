import type { ReactNode } from "react";
import { WordDiff } from "@/app/ui/word-diff";

/** One version of a field that clashes. */
export type ClashSide = {
  /** "Tom’s", "Live", "Yours". */
  title: string;
  from: string;
  /** The choice's name: "Use Tom’s". */
  take: string;
  text: string;
};

type Props = {
  /** The radio buttons' name: of one field, on one page. */
  group: string;
  before: { about: string; text: string };
  theirs: ClashSide;
  mine: ClashSide;
  picked: "theirs" | "mine" | null;
  pick: (side: "theirs" | "mine") => void;
};

/** A field in three versions, side by side: before, theirs and mine, of which one is chosen. */
export function ClashSides({ group, before, theirs, mine, picked, pick }: Props) {
  return (
    <div className="three">
      <div>
        <span className="col-h">
          <b>Before</b>
          {before.about}
        </span>
        <span className="txt">{before.text || <span className="muted">Empty</span>}</span>
      </div>
      {(["theirs", "mine"] as const).map((side) => {
        const { text, ...said } = side === "theirs" ? theirs : mine;
        return (
          <Pick key={side} name={group} {...said} picked={picked === side} pick={() => pick(side)}>
            <Wording before={before.text} after={text} />
          </Pick>
        );
      })}
    </div>
  );
}

function Wording({ before, after }: { before: string; after: string }) {
  if (after === "") return <span className="muted">Emptied</span>;
  return <WordDiff before={before} after={after} />;
}

type PickProps = Omit<ClashSide, "text"> & {
  name: string;
  picked: boolean;
  pick: () => void;
  children: ReactNode;
};

function Pick({ name, title, from, take, picked, pick, children }: PickProps) {
  return (
    <label className="pick-side pick">
      <span className="col-h">
        <b>{title}</b>
        {from}
      </span>
      <span className="txt">{children}</span>
      <span className="check radio">
        <input type="radio" name={name} aria-label={take} checked={picked} onChange={pick} />
        {take}
      </span>
    </label>
  );
}
