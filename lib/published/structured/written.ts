import { jsonText } from "@/lib/published/json-text";
import type { Graph, Thing } from "schema-dts";

/** What a page says of itself to machines, in the words of schema.org. */
export type Nodes = Exclude<Thing, string>[];

/**
 * The nodes as the text of a `<script type="application/ld+json">`: JSON in which nothing can be
 * taken for markup, whatever the words are (HTML Living Standard, 4.12.1.3).
 */
export function written(nodes: Nodes): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": nodes };
  return jsonText(graph);
}

/** A list of what is there: nothing of what is not. */
export function kept<T>(what: T | null): T[] {
  return what === null ? [] : [what];
}
