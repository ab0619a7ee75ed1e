"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/app/ui/glyph";

/** Something that can be picked. `also` is what else it is known by. */
export type Option = {
  id: string;
  label: string;
  native?: { text: string; lang: string | undefined } | null;
  also?: string;
  /** Not a thing but the offer to add one. */
  adds?: string;
};

type Props = {
  id: string;
  value: Option | null;
  /** What matches the words typed, best first; the words may be none. */
  find: (q: string) => Promise<Option[]>;
  choose: (option: Option | null) => void;
  /** Makes what is not there; without it nothing can be added. */
  add?: (typed: string) => void;
  /** Picks one after the other: what is picked does not stay in the field. */
  empties?: boolean;
  placeholder?: string;
  className?: string;
  invalid?: boolean;
  describedBy?: string;
};

const PAUSE_MS = 180;

/** Picks one thing by typing any of its names. */
export function Picker(props: Props) {
  const { id, value, find, choose, add, empties = false, className = "input" } = props;
  const [text, setText] = useState(value?.label ?? "");
  const [found, setFound] = useState<Option[]>([]);
  const [q, setQ] = useState("");
  const [status, setStatus] = useState("");
  const [open, setOpen] = useState(false);
  const [within, setWithin] = useState<HTMLElement | null>(null);
  const list = useRef<Combobox.Root.Actions>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setText(value?.label ?? ""), [value?.id, value?.label]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) list.current?.unmount();
  }, [open]);

  const search = (words: string, pause: number): void => {
    setQ(words);
    // What was found for other words could be picked by a quick Enter.
    if (words !== q) setFound([]);
    const mine = (asked.current += 1);
    clearTimeout(timer.current);
    setStatus("Looking…");
    timer.current = setTimeout(() => void look(words, mine), pause);
  };
  const look = async (words: string, mine: number): Promise<void> => {
    const options = await find(words).catch(() => null);
    if (mine !== asked.current) return;
    setFound(options ?? []);
    setStatus(options ? "" : "No answer came. Type on to look again.");
    if (options?.length === 0) setStatus("Nothing goes by that name.");
  };

  const typed = q.trim();
  const exact = found.some((option) => option.label.toLowerCase() === typed.toLowerCase());
  const offered: Option[] =
    add && typed !== "" && !exact && status !== "Looking…"
      ? [...found, { id: "add", label: `Add “${typed}”…`, adds: typed }]
      : found;
  return (
    <Combobox.Root<Option>
      items={offered}
      value={value}
      filter={null}
      autoHighlight
      inputValue={text}
      itemToStringLabel={(option) => option.label}
      isItemEqualToValue={(a, b) => a.id === b.id}
      actionsRef={list}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        const input = document.getElementById(id);
        setWithin(input?.closest("[role=dialog]") ? null : (input?.closest("main") ?? null));
        search(text === (value?.label ?? "") ? "" : text, 0);
      }}
      onInputValueChange={(next, { reason }) => {
        // Escape closes the list; it takes back nothing that was typed or picked.
        if (reason === "escape-key") return;
        if (reason === "input-change") {
          setText(next);
          search(next, PAUSE_MS);
        } else if (!empties) {
          setText(next);
        }
      }}
      onValueChange={(option, { reason }) => {
        if (reason === "escape-key") return;
        if (option?.adds) {
          setText(empties ? "" : (value?.label ?? ""));
          add?.(option.adds);
          return;
        }
        if (empties) setText("");
        if (option || !empties) choose(option);
      }}
    >
      <Combobox.InputGroup className="pick">
        <Combobox.Input
          id={id}
          className={className}
          autoComplete="off"
          placeholder={props.placeholder}
          onBlur={({ relatedTarget: to }) => {
            if (to && !to.closest(".pick-list, .pick-open")) list.current?.close();
          }}
          aria-describedby={props.describedBy}
          {...(props.invalid ? { "aria-invalid": true } : {})}
        />
        <Combobox.Trigger className="pick-open" aria-label="Show the list" tabIndex={-1}>
          <Icon id="down" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal {...(within ? { container: within } : {})}>
        <Combobox.Positioner className="pick-at" sideOffset={4} align="start">
          {/* Not a Combobox.Popup: that hides the whole page from screen readers while it is open,
              though the cursor stays in the field and Tab leads on through the page. */}
          <div className="desk pick-list">
            <Combobox.Status className="pick-status">{status}</Combobox.Status>
            <Combobox.List>
              {(option: Option) => (
                <Combobox.Item className="pick-item" key={option.id} value={option}>
                  <OptionWords option={option} />
                </Combobox.Item>
              )}
            </Combobox.List>
          </div>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function OptionWords({ option }: { option: Option }) {
  if (option.adds) {
    return (
      <span className="pick-add">
        <Icon id="plus" /> {option.label}
      </span>
    );
  }
  return (
    <>
      <span className="pick-name">
        {option.label}
        {option.native ? <span lang={option.native.lang}> {option.native.text}</span> : null}
      </span>
      {option.also ? <span className="hint">{option.also}</span> : null}
    </>
  );
}
