"use client";

import { useEffect, useRef } from "react";

const OFF = "desk-single-keys-off";

/** Whether single keys act at all: people who dictate, or press keys by chance, can turn them off. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

export function turnSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // Without storage they stay on.
  }
}

/**
 * Single-key shortcuts, by the key's own character ("j", "?", "["). They rest while a field or a
 * dialog has the focus, and with Ctrl, Alt or Meta.
 */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = latest.current[key];
      if (!act || isTyping(event.target) || document.querySelector("dialog[open], [role=dialog]"))
        return;
      if (!singleKeysOn()) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target.getAttribute("role") === "combobox" || target.closest("[role=menu], [role=listbox]")) {
    return true;
  }
  return target instanceof HTMLInputElement
    ? !["checkbox", "radio", "button", "submit"].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
