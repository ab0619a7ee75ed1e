"use client";

import { Command } from "cmdk";
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from "react";
import { askedFor } from "@/app/desk/palette/asked-for";
import { Choices } from "@/app/desk/palette/choices";
import type { Offered } from "@/app/desk/palette/deeds";
import { useFound } from "@/app/desk/palette/use-found";

/** The field, and the choices under it. Enter takes the best answer to all that was typed. */
export function Finder({
  offered,
  close,
  field,
}: {
  offered: Offered;
  close: () => void;
  field: Ref<HTMLInputElement>;
}) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const entered = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const { found, asking, trouble } = useFound(askedFor(typed).words);
  useEffect(() => {
    if (asking) return;
    const best = list.current?.querySelector<HTMLElement>("[cmdk-item]");
    if (entered.current) best?.click();
    else setChosen(best?.dataset.value ?? "");
    entered.current = false;
  }, [asking, found, typed]);
  // What is listed still answers fewer letters: who types fast must not be led there.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!asking || event.nativeEvent.isComposing) return;
    entered.current = event.key === "Enter";
    if (entered.current) event.preventDefault();
  };
  return (
    <>
      <Command
        label="Find, or go to"
        value={chosen}
        onValueChange={setChosen}
        onKeyDown={onKeyDown}
        shouldFilter={false}
        vimBindings={false}
        loop
        className="palette"
      >
        <Command.Input
          className="input"
          value={typed}
          onValueChange={setTyped}
          maxLength={100}
          placeholder="An entry, a name, a source, a page"
          ref={field}
        />
        <Choices
          typed={typed}
          answer={{ found, asking, trouble }}
          offered={offered}
          close={close}
          list={list}
        />
      </Command>
      <p className="palette-keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> open <kbd>Esc</kbd> close
      </p>
    </>
  );
}
