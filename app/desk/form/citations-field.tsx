"use client";

import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useAddSource } from "@/app/desk/form/add-source";
import { CitationItem } from "@/app/desk/form/citation-item";
import { focusPath, idOf } from "@/app/desk/form/field-paths";
import { useKnown } from "@/app/desk/form/known";
import type { FormValues } from "@/app/desk/form/model";
import { type Option, Picker } from "@/app/desk/form/picker";
import { GroupRow } from "@/app/desk/form/row";
import { sourceOption, sourcesLike } from "@/app/desk/form/source-fields";
import { sourceTitle } from "@/app/desk/form/source-words";
import { useProblem } from "@/app/desk/form/use-field";
import { Problem } from "@/app/desk/ui/problem";
import { countInWords, capital } from "@/app/ui/labels";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Citation } from "@/lib/season/citation";

/** Where it was said: the sources cited, in order, each with its quote, place and stance. */
export function CitationsField() {
  const { control, getValues } = useFormContext<FormValues>();
  const list = useFieldArray({ control, name: "citations", keyName: "key" });
  const { sources, today, learnSources } = useKnown();
  const { problem, problemId } = useProblem("citations");
  const [removed, setRemoved] = useState<{ citation: Citation; at: number } | null>(null);
  const [says, setSays] = useState("");
  const n = list.fields.length;

  const cite = (source: DeskSource): void => {
    learnSources([source]);
    const at = list.fields.findIndex(({ sourceId }) => sourceId === source.id);
    setSays(
      at < 0
        ? `${sourceTitle(source)} is cited.`
        : `${sourceTitle(source)} is cited already. Put its quotes together.`,
    );
    if (at < 0) {
      list.append(
        { sourceId: source.id, stance: "supports", quote: "", locator: "" },
        { shouldFocus: false },
      );
    }
    const path = `citations.${at < 0 ? n : at}.quote`;
    setTimeout(() => focusPath(path), 50);
  };
  const adding = useAddSource(today, cite);
  const choose = (option: Option | null): void => {
    const source = option && sources.get(option.id);
    if (source) cite(source);
  };
  const find = async (q: string): Promise<Option[]> => {
    const like = await sourcesLike(q);
    learnSources(like);
    return like.map(sourceOption);
  };
  const move = (from: number, to: number): void => {
    list.move(from, to);
    setSays(`Moved to place ${to + 1} of ${n}.`);
    const button = to < from ? "up" : "down";
    setTimeout(() => document.getElementById(`${idOf(`citations.${to}`)}-${button}`)?.focus(), 50);
  };
  const remove = (at: number): void => {
    const citation = getValues(`citations.${at}`);
    setRemoved({ citation: { ...citation }, at });
    list.remove(at);
    setTimeout(() => document.getElementById("undo-remove")?.focus(), 50);
  };
  return (
    <GroupRow
      id={idOf("citations")}
      label="Sources"
      small={n === 0 ? "None so far" : `${capital(countInWords(n))} so far`}
    >
      <ol className="srcs">
        {list.fields.map((citation, i) => (
          <CitationItem
            // Saving gives every line a new key of its own; the cursor stays in this one.
            key={citation.sourceId}
            at={i}
            last={i === n - 1}
            source={sources.get(citation.sourceId)}
            move={move}
            remove={remove}
          />
        ))}
      </ol>
      {removed ? (
        <p className="removed">
          Removed {sourceTitle(sources.get(removed.citation.sourceId))}.{" "}
          <button
            className="restore"
            id="undo-remove"
            type="button"
            onClick={() => {
              list.insert(removed.at, removed.citation, { shouldFocus: false });
              setRemoved(null);
              setTimeout(() => focusPath(`citations.${removed.at}.quote`), 50);
            }}
          >
            Undo
          </button>
        </p>
      ) : null}
      <div className={n > 0 ? "add-source" : undefined}>
        <label className="label" htmlFor="f-add-source">
          Add a source
        </label>
        <Picker
          id="f-add-source"
          value={null}
          empties
          find={find}
          choose={choose}
          add={adding.add}
          placeholder="Its title, publisher or address"
        />
        {adding.back}
      </div>
      <p className="vh" role="status">
        {says}
      </p>
      <Problem id={problemId} says={problem} />
      {adding.dialog}
    </GroupRow>
  );
}
