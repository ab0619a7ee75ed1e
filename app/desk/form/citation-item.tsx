"use client";

import { idOf } from "@/app/desk/form/field-paths";
import { sourceFacts, sourceTitle } from "@/app/desk/form/source-words";
import { useField } from "@/app/desk/form/use-field";
import { Problem } from "@/app/desk/ui/problem";
import { Icon } from "@/app/ui/glyph";
import { capital } from "@/app/ui/labels";
import type { DeskSource } from "@/lib/editorial/sources-of";
import { STANCES } from "@/lib/season/words";

type Props = {
  at: number;
  last: boolean;
  source: DeskSource | undefined;
  move: (from: number, to: number) => void;
  remove: (at: number) => void;
};

/** One source cited: what it says exactly, where in it, and whether it supports the statement. */
export function CitationItem({ at, last, source, move, remove }: Props) {
  const path = `citations.${at}`;
  const quote = useField<string>(`${path}.quote`);
  const locator = useField<string>(`${path}.locator`);
  const stance = useField<string>(`${path}.stance`);
  const title = sourceTitle(source);
  return (
    <li>
      <fieldset>
        <legend className="vh">{title}</legend>
        <div className="s-h">
          <b>
            {source?.url ? (
              <a href={source.url} target="_blank" rel="noopener nofollow">
                {title}
              </a>
            ) : (
              title
            )}
          </b>
          <span>{source ? sourceFacts(source) : ""}</span>
        </div>
        <div className="inner">
          <div className="c6">
            <label className="label" htmlFor={quote.id}>
              Quote
            </label>
            <textarea
              className="area words"
              id={quote.id}
              name={quote.name}
              rows={2}
              value={quote.value}
              onBlur={quote.blur}
              onChange={(event) => quote.set(event.currentTarget.value)}
              {...quote.told()}
            />
            <Problem id={quote.problemId} says={quote.problem} />
          </div>
          <div className="c3">
            <label className="label" htmlFor={locator.id}>
              Where in it
            </label>
            <input
              className="input"
              id={locator.id}
              name={locator.name}
              autoComplete="off"
              value={locator.value}
              onBlur={locator.blur}
              onChange={(event) => locator.set(event.currentTarget.value)}
              {...locator.told()}
            />
            <Problem id={locator.problemId} says={locator.problem} />
          </div>
          <div className="c3">
            <label className="label" htmlFor={stance.id}>
              Stance
            </label>
            <select
              className="select"
              id={stance.id}
              name={stance.name}
              value={stance.value}
              onBlur={stance.blur}
              onChange={(event) => stance.set(event.currentTarget.value)}
            >
              {STANCES.map((each) => (
                <option key={each} value={each}>
                  {capital(each)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div className="s-acts">
          <button
            className="restore"
            type="button"
            id={`${idOf(path)}-up`}
            hidden={at === 0 && last}
            aria-disabled={at === 0}
            onClick={() => at > 0 && move(at, at - 1)}
          >
            Move up<span className="vh"> {title}</span>
          </button>
          <button
            className="restore"
            type="button"
            id={`${idOf(path)}-down`}
            hidden={at === 0 && last}
            aria-disabled={last}
            onClick={() => !last && move(at, at + 1)}
          >
            Move down<span className="vh"> {title}</span>
          </button>
          <button className="restore" type="button" onClick={() => remove(at)}>
            <Icon id="x" /> Remove<span className="vh"> {title}</span>
          </button>
        </div>
      </fieldset>
    </li>
  );
}
