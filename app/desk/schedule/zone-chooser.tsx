"use client";

import { useRouter } from "next/navigation";
import { type SyntheticEvent, useEffect, useId, useState } from "react";
import { browserZone, rememberZone, zonesAtHand } from "@/app/desk/schedule/zone-choice";
import { ZoneOptions } from "@/app/desk/schedule/zone-options";
import { Problem } from "@/app/desk/ui/problem";
import { findZone } from "@/lib/season/zoned-time";

/** In which zone the schedule is read: some at hand, any other typed. Kept in this browser. */
export function ZoneChooser({ zone }: { zone: string | null }) {
  const router = useRouter();
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const choose = (chosen: string): void => {
    rememberZone(chosen);
    setTyped("");
    router.refresh();
  };
  useEffect(() => {
    setOwn(browserZone());
    if (zone) return;
    rememberZone(browserZone());
    router.refresh();
  }, [zone, router]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = findZone(typed);
    setProblem(found ? "" : "There is no such zone. Try a city, or a name such as Asia/Seoul.");
    if (found) choose(found);
  };
  const hand = zonesAtHand(own ?? zone ?? "UTC");
  const more = zone && !hand.some((one) => one.zone === zone) ? zone : null;
  return (
    <form className="zone-chooser" onSubmit={submit} noValidate>
      <div className="zones" role="group" aria-label="Read times in">
        {[...hand, ...(more ? zonesAtHand(more).slice(0, 1) : [])].map(({ zone: one, name }) => (
          <button
            className="btn sm"
            type="button"
            key={one}
            aria-pressed={one === (zone ?? "UTC")}
            onClick={() => choose(one)}
          >
            {name}
          </button>
        ))}
      </div>
      <label className="vh" htmlFor={id}>
        Another time zone
      </label>
      <input
        className="input"
        id={id}
        list={`${id}-zones`}
        placeholder="Another zone"
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem("");
        }}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-problem`}
      />
      {own ? <ZoneOptions id={`${id}-zones`} /> : null}
      <Problem id={`${id}-problem`} says={problem} />
    </form>
  );
}
