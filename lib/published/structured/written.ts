import type { Graph, Thing } from "schema-dts";

/** What a page says of itself to machines, in the words of schema.org. */
export type Nodes = Exclude<Thing, string>[];

// What could end the script or start a comment in it, and what ends a line in older JavaScript.
const RISKY = /[<>&\u2028\u2029]/g;

/**
 * The nodes as the text of a `<script type="application/ld+json">`: JSON in which nothing can be
 * taken for markup, whatever the words are (HTML Living Standard, 4.12.1.3).
 */
export function written(nodes: Nodes): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": nodes };
  return JSON.stringify(graph).replace(
    RISKY,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A list of what is there: nothing of what is not. */
export function kept<T>(what: T | null): T[] {
  return what === null ? [] : [what];
}
