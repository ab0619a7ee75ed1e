"use client";

import { useState } from "react";
import { sayField } from "@/app/desk/form/changes";
import { type Choice, isWords, type Other } from "@/app/desk/form/clash";
import { labelOf } from "@/app/desk/form/field-paths";
import { useKnown } from "@/app/desk/form/known";
import { sourceTitle } from "@/app/desk/form/source-words";
import { ClashSides } from "@/app/desk/ui/clash-sides";
import { Icon } from "@/app/ui/glyph";
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
      <ClashSides
        group={`clash-${at}`}
        before={{ about: other.before, text: base }}
        theirs={{ title: other.name, from: other.from, take: other.take, text: their }}
        mine={{ title: "Yours", from: "What you typed", take: "Use yours", text: mine }}
        picked={choice && choice.take !== "together" ? choice.take : null}
        pick={(take) => choose({ take })}
      />
      {isWords(kind, clash.field) ? (
        <Together at={at} begun={mine} choice={choice} choose={choose} />
      ) : null}
    </section>
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
