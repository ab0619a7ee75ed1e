"use client";

import { type ReactNode, useState } from "react";
import { sayField } from "@/app/desk/form/changes";
import { type Choice, isWords, type Other } from "@/app/desk/form/clash";
import { labelOf } from "@/app/desk/form/field-paths";
import { useKnown } from "@/app/desk/form/known";
import { sourceTitle } from "@/app/desk/form/source-words";
import { Icon } from "@/app/ui/glyph";
import { WordDiff } from "@/app/ui/word-diff";
import type { Clash } from "@/lib/editorial/merge";

type Props = {
  at: number;
  clash: Clash;
  choice: Choice | undefined;
  /** Whose the other version is. */
  other: Other;
  choose: (choice: Choice) => void;
};

/** One field that clashes: before, theirs, yours, and room to write it together. */
export function ClashField(props: Props) {
  const { at, clash, choice, other, choose } = props;
  const { kind, labels, sources } = useKnown();
  const say = (value: unknown): string =>
    sayField(kind, clash.field, value, labels) ||
    (clash.field.startsWith("citation:") ? "Not cited" : "");
  const [base, their, mine] = [say(clash.base), say(clash.theirs), say(clash.mine)];
  const group = `clash-${at}`;
  const label = labelOf(kind, clash.field, (id) => sourceTitle(sources.get(id)));
  const chosen =
    choice && { theirs: other.name, mine: "yours", together: "written together" }[choice.take];
  return (
    <section className="clash" aria-label={`Clash: ${label}`} data-clash={at} tabIndex={-1}>
      <div className="clash-h">
        <h2>{label}</h2>
        {chosen ? (
          <span className="left">
            <Icon id="check" /> Chosen: {chosen}
          </span>
        ) : (
          <span className="left open">Not chosen yet</span>
        )}
      </div>
      <div className="three">
        <div>
          <span className="col-h">
            <b>Before</b>
            {other.before}
          </span>
          <span className="txt">{base || <span className="muted">Empty</span>}</span>
        </div>
        <Pick
          name={group}
          title={other.name}
          from={other.from}
          take={other.take}
          picked={choice?.take === "theirs"}
          pick={() => choose({ take: "theirs" })}
        >
          <Wording before={base} after={their} />
        </Pick>
        <Pick
          name={group}
          title="Yours"
          from="What you typed"
          take="Use yours"
          picked={choice?.take === "mine"}
          pick={() => choose({ take: "mine" })}
        >
          <Wording before={base} after={mine} />
        </Pick>
      </div>
      {isWords(kind, clash.field) ? (
        <Together at={at} begun={mine} choice={choice} choose={choose} />
      ) : null}
    </section>
  );
}

function Wording({ before, after }: { before: string; after: string }) {
  if (after === "") return <span className="muted">Emptied</span>;
  return <WordDiff before={before} after={after} />;
}

type PickProps = {
  name: string;
  title: string;
  from: string;
  take: string;
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

type TogetherProps = {
  at: number;
  begun: string;
  choice: Choice | undefined;
  choose: (choice: Choice) => void;
};

function Together({ at, begun, choice, choose }: TogetherProps) {
  const [words, setWords] = useState(begun);
  const taken = choice?.take === "together";
  return (
    <div className="mine">
      <div>
        <label className="label" htmlFor={`together-${at}`}>
          Or write it together
        </label>
        <textarea
          className="area serif"
          id={`together-${at}`}
          rows={3}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            if (taken) choose({ take: "together", words: event.currentTarget.value });
          }}
        />
      </div>
      <div className="mine-acts">
        <p className="hint">Begun from yours. Their wording stays in the history either way.</p>
        <button
          className="btn sm"
          type="button"
          aria-pressed={taken}
          onClick={() => choose({ take: "together", words })}
        >
          Use this wording
        </button>
      </div>
    </div>
  );
}
