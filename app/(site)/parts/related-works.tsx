import { capital } from "@/app/ui/labels";
import { ofKind, type PublishedEntry } from "@/lib/published/entries";
import type { ContentOf } from "@/lib/season/content";

type Related = ContentOf<"related">;

const RELATED: Record<NonNullable<Related["relation"]>, string> = {
  "same slate": "of the same slate",
  "shared art team": "made with the same art team",
  "same director": "by the same director",
  "adapted from": "which it is adapted from",
  "spin-off": "a spin-off",
  other: "related",
};

/** Other works and how they relate, each with its own entry. */
export function RelatedWorks({ entries }: { entries: PublishedEntry[] }) {
  return (
    <ul className="rel">
      {ofKind(entries, "related").map(({ id, href, sequence, said: { content } }) => (
        <li key={id} data-seq={sequence}>
          <a href={href}>{content.work || content.statement}</a>
          <span>
            {content.workType ? capital(content.workType) : "Work"}
            {content.relation ? ` ${RELATED[content.relation]}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
