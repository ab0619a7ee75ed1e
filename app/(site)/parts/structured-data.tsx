import { type Nodes, written } from "@/lib/published/structured/written";

/** What the page says, once more for machines; nothing stands here that does not stand on the page. */
export function StructuredData({ nodes }: { nodes: Nodes }) {
  return (
    <script
      type="application/ld+json"
      // Nothing of it can be taken for markup: see `written`.
      dangerouslySetInnerHTML={{ __html: written(nodes) }}
    />
  );
}
