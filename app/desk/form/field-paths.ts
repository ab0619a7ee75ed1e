import { fieldLabel } from "@/lib/season/field-label";
import type { Kind } from "@/lib/season/words";

/** The element id of a field, from its path in the form. */
export function idOf(path: string): string {
  return `f-${path.replaceAll(".", "-")}`;
}

/** The form's path of a field as the checks and the merge name it ("asOf", "note", "citations"). */
export function pathOf(field: string): string {
  if (field.startsWith("citation")) return "citations";
  return ["note", "changeKind", "summary", "slug"].includes(field) ? field : `content.${field}`;
}

/** Puts the cursor into a field, or into the nearest one that holds it. Tells whether it could. */
export function focusPath(path: string): boolean {
  const parts = path.split(".");
  for (let n = parts.length; n > 0; n -= 1) {
    const found = document.getElementById(idOf(parts.slice(0, n).join(".")));
    const target = found && focusable(found);
    if (target) {
      target.focus();
      target.scrollIntoView({ block: "center" });
      return true;
    }
  }
  return false;
}

const FOCUSABLE = "input:checked, input:not([type=hidden]), textarea, select, button";

function focusable(element: HTMLElement): HTMLElement | null {
  if (element.matches("input, textarea, select, button, [tabindex]")) return element;
  return element.querySelector<HTMLElement>("input:checked") ?? element.querySelector(FOCUSABLE);
}

/** A field's name for people: "As of" for "asOf", and for a source's citation its title. */
export function labelOf(kind: Kind, field: string, titles: (sourceId: string) => string): string {
  return field.startsWith("citation:")
    ? `Source: ${titles(field.slice("citation:".length))}`
    : fieldLabel(kind, field);
}

/** The first message under a path in react-hook-form's tree of errors; "" when there is none. */
export function messageAt(errors: unknown, path: string): string {
  let here: unknown = errors;
  for (const part of path.split(".")) here = (here as Record<string, unknown> | undefined)?.[part];
  return firstMessage(here, 0);
}

function firstMessage(tree: unknown, depth: number): string {
  if (typeof tree !== "object" || tree === null || depth > 4) return "";
  const { message } = tree as { message?: unknown };
  if (typeof message === "string") return message;
  for (const [key, branch] of Object.entries(tree)) {
    const found = key === "ref" ? "" : firstMessage(branch, depth + 1);
    if (found) return found;
  }
  return "";
}

/** Puts the cursor into the first field that has a problem. */
export function focusFirstProblem(): void {
  const problem = document.querySelector<HTMLElement>("#entry-form .err")?.closest("[id]");
  const field = problem && document.getElementById(problem.id.replace(/-problem$/, ""));
  const target = field && focusable(field);
  target?.focus();
  target?.scrollIntoView({ block: "center" });
}
