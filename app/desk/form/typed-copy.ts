import type { FormValues } from "@/app/desk/form/model";

/** What was typed and not saved, kept in this browser the moment it is typed. */
export type TypedCopy = {
  form: FormValues;
  openedOn: string | null;
  liveSeen: string | null;
  /** When it was typed, by this browser's clock. */
  at: string;
  /** Whether the server has it too. */
  kept: boolean;
};

const PREFIX = "whats-known:typed:";

/** The place of one person's copy of one form. */
export function copyName(actorId: string, of: string): string {
  return `${PREFIX}${actorId}:${of}`;
}

/** The copy; null when there is none, or no storage. */
export function readCopy(name: string): TypedCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(name) ?? "null") as TypedCopy | null;
    return copy && typeof copy === "object" && typeof copy.at === "string" ? copy : null;
  } catch {
    return null;
  }
}

/** Keeps a copy. False when the browser has no room or no storage for it. */
export function writeCopy(name: string, copy: TypedCopy): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the copy. */
export function dropCopy(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Without storage there is nothing to forget.
  }
}
