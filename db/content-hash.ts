import { createHash } from "node:crypto";
import type { Citation } from "@/lib/season/citation";
import type { Content } from "@/lib/season/content";
import type { ChangeKind } from "@/lib/season/words";

/**
 * SHA-256 in hex of what a revision proposes. Two proposals that say the same have the same hash,
 * whatever the order of their keys; the order of the citations counts.
 */
export function contentHash(what: {
  content: Content;
  citations: Citation[];
  changeKind: ChangeKind;
  note: string;
}): string {
  const { content, citations, changeKind, note } = what;
  return createHash("sha256")
    .update(JSON.stringify({ changeKind, citations, content, note }, sortedKeys))
    .digest("hex");
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
