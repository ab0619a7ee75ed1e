"use client";

import { DateInput } from "@/app/desk/form/date-field";
import { useKnown } from "@/app/desk/form/known";
import { GroupRow, Row } from "@/app/desk/form/row";
import { useField, useProblem } from "@/app/desk/form/use-field";
import { WordsInput } from "@/app/desk/form/words-field";
import { Problem } from "@/app/desk/ui/problem";

type Props = { path: string; label: string };

/** A whole number. */
export function NumberField({ path, label }: Props) {
  const { id, name, value, set, blur, told, problem, problemId } = useField<string>(path);
  return (
    <Row htmlFor={id} label={label}>
      <input
        className="input short"
        id={id}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onBlur={blur}
        onChange={(event) => set(event.currentTarget.value)}
        {...told()}
      />
      <Problem id={problemId} says={problem} />
    </Row>
  );
}

/** An exact day. */
export function DayField({ path, label }: Props) {
  const { id, name, value, set, blur, told, problem, problemId } = useField<string>(path);
  const hint = `${id}-hint`;
  return (
    <Row htmlFor={id} label={label} small="For the desk">
      <input
        className="input date"
        id={id}
        name={name}
        type="date"
        value={value}
        onBlur={blur}
        onChange={(event) => set(event.currentTarget.value)}
        {...told(hint)}
      />
      <p className="hint spaced" id={hint}>
        From that day on it waits in the queue to be looked at.
      </p>
      <Problem id={problemId} says={problem} />
    </Row>
  );
}

/** How far one must have watched, and what is covered until then. */
export function SpoilerField({ path, label }: Props) {
  const season = useField<string>(`${path}.season`);
  const episode = useField<string>(`${path}.episode`);
  const covers = useField<string>(`${path}.covers`);
  const { problem, problemId, id } = useProblem(path);
  const known = useKnown();
  const seasons = Array.from(
    { length: Math.max(known.season, Number(season.value) || 0) },
    (_, i) => String(i + 1),
  );
  const open = season.value === "";
  return (
    <GroupRow id={id} label={label}>
      <div className="pair">
        <div>
          <label className="label" htmlFor={season.id}>
            Spoils
          </label>
          <select
            className="select"
            id={season.id}
            value={season.value}
            onBlur={season.blur}
            onChange={(event) => season.set(event.currentTarget.value)}
          >
            <option value="">Nothing</option>
            {seasons.map((n) => (
              <option key={n} value={n}>
                Season {n}
              </option>
            ))}
          </select>
        </div>
        <div hidden={open && episode.value === ""}>
          <label className="label" htmlFor={episode.id}>
            Up to episode
          </label>
          <input
            className="input"
            id={episode.id}
            inputMode="numeric"
            autoComplete="off"
            placeholder="The whole season"
            value={episode.value}
            onBlur={episode.blur}
            onChange={(event) => episode.set(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className="opts spaced" role="radiogroup" aria-label="Cover" hidden={open}>
        {[
          ["everything", "Cover everything"],
          ["detail", "Cover what follows the first words"],
        ].map(([value, says]) => (
          <label className="check radio" key={value}>
            <input
              type="radio"
              name={covers.name}
              checked={covers.value === value}
              onBlur={covers.blur}
              onChange={() => covers.set(value ?? "")}
            />
            {says}
          </label>
        ))}
      </div>
      <Problem id={problemId} says={problem} />
    </GroupRow>
  );
}

/** Somebody's own words, who said them, when and where. */
export function QuotationField({ path, label }: Props) {
  const part = (name: string): string => `${path}.${name}`;
  const words = useField<string>(part("text"));
  const speaker = useField<string>(part("speaker"));
  const said = useField<unknown>(part("said"));
  const context = useField<string>(part("context"));
  return (
    <GroupRow label={label} small="Verbatim, if any">
      <label className="label" htmlFor={words.id}>
        Exact words
      </label>
      <WordsInput path={words.name} rows={3} max={1200} public />
      <div className="pair spaced">
        <div>
          <label className="label" htmlFor={speaker.id}>
            Speaker
          </label>
          <WordsInput path={speaker.name} public />
        </div>
        <div>
          <label className="label" htmlFor={said.id}>
            Said
          </label>
          <DateInput path={said.name} />
        </div>
      </div>
      <div className="spaced">
        <label className="label" htmlFor={context.id}>
          Occasion
        </label>
        <WordsInput path={context.name} public />
      </div>
    </GroupRow>
  );
}
