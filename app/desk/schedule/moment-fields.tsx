"use client";

import { useId } from "react";
import type { Moment, Which } from "@/app/desk/schedule/use-moment";
import { zonesAtHand } from "@/app/desk/schedule/zone-choice";
import { ZoneOptions } from "@/app/desk/schedule/zone-options";
import { distance } from "@/app/desk/ui/moments";
import { Problem } from "@/app/desk/ui/problem";
import { Icon } from "@/app/ui/glyph";
import {
  clockInZone,
  findZone,
  momentInZone,
  type WallClock,
  zoneName,
} from "@/lib/season/zoned-time";

/** Day, Time and Time zone, and what they are read as: in that zone, in UTC, and how far away. */
export function MomentFields({ moment }: { moment: Moment }) {
  const { clock, reading, set, own } = moment;
  const id = useId();
  const wrong = (field: keyof WallClock): string =>
    reading.is === "unreadable" && reading.field === field ? reading.message : "";
  const field = (name: keyof WallClock) => ({
    id: `${id}-${name}`,
    value: clock[name],
    autoComplete: "off",
    "aria-invalid": wrong(name) ? (true as const) : undefined,
    "aria-describedby": `${id}-${name}-problem`,
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <div className="moment">
      <div className="moment-fields">
        <div>
          <label className="label" htmlFor={`${id}-day`}>
            Day
          </label>
          <input className="input" type="date" {...field("day")} />
          <Problem id={`${id}-day-problem`} says={wrong("day")} />
        </div>
        <div>
          <label className="label" htmlFor={`${id}-time`}>
            Time
          </label>
          <input className="input" maxLength={12} {...field("time")} />
          <Problem id={`${id}-time-problem`} says={wrong("time")} />
        </div>
        <div className="wide">
          <label className="label" htmlFor={`${id}-zone`}>
            Time zone
          </label>
          <input
            className="input"
            maxLength={60}
            spellCheck={false}
            list={`${id}-zones`}
            {...field("zone")}
          />
          <ZoneOptions id={`${id}-zones`} />
          <Problem id={`${id}-zone-problem`} says={wrong("zone")} />
        </div>
      </div>
      <div className="zones" role="group" aria-label="Zones at hand">
        {zonesAtHand(own).map(({ zone, name }) => (
          <button
            className="btn sm"
            type="button"
            key={zone}
            aria-pressed={findZone(clock.zone) === zone}
            onClick={() => set({ zone })}
          >
            {name}
          </button>
        ))}
      </div>
      <Question moment={moment} />
      <ReadBack moment={moment} />
    </div>
  );
}

/** The moment as it was understood, changing as one types. */
function ReadBack({ moment: { at, clock, now } }: { moment: Moment }) {
  const zone = findZone(clock.zone);
  return (
    <p className="read-back">
      <span role="status">
        {at && zone ? (
          <>
            <strong>{momentInZone(at, zone)}</strong>{" "}
            {zone === "UTC" ? null : <span>{momentInZone(at, "UTC")}</span>}
          </>
        ) : null}
      </span>{" "}
      {/* Outside of what is read out: it changes every second. */}
      <span className="muted">{at ? distance(at, now) : "Not a moment yet"}</span>
    </p>
  );
}

/** The hour that clocks skip, and the one they show twice: which instant is meant? */
function Question({ moment }: { moment: Moment }) {
  const { reading, clock, which, choose } = moment;
  const name = useId();
  const zone = findZone(clock.zone);
  if (!zone || (reading.is !== "skipped" && reading.is !== "twice")) return null;
  const place = zoneName(zone);
  const offered: [Which, Date][] =
    reading.is === "skipped"
      ? [
          ["before", reading.before],
          ["after", reading.after],
        ]
      : [
          ["first", reading.first],
          ["second", reading.second],
        ];
  return (
    <fieldset className="which">
      <legend>
        <Icon id="warn" />
        {reading.is === "skipped"
          ? `Clocks in ${place} skip ${clock.time} on that day: there is no such moment. Which do you mean?`
          : `Clocks in ${place} show ${clock.time} twice on that day. Which do you mean?`}
      </legend>
      {offered.map(([choice, at]) => (
        <label className="check radio" key={choice}>
          <input
            type="radio"
            name={name}
            data-which=""
            checked={which === choice}
            onChange={() => choose(choice)}
          />
          {WHICH_WORDS[choice]}: {clockInZone(at, zone)}, {clockInZone(at, "UTC")}
        </label>
      ))}
    </fieldset>
  );
}

const WHICH_WORDS: Record<Which, string> = {
  before: "Before the skip",
  after: "After the skip",
  first: "The first time",
  second: "The second time",
};
