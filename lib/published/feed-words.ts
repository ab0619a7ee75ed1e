import { wholeAddress } from "@/lib/published/address";
import type { FeedItem } from "@/lib/published/feed-items";
import { inHtml } from "@/lib/published/printable";
import type { ChangeKind } from "@/lib/season/words";

const SAYS: Record<ChangeKind, string> = {
  new: "New",
  update: "Update",
  clarification: "Clarification",
  correction: "Correction",
  retraction: "Retracted",
};

/** "Correction: Filming has begun."; of several trackers, with the one it is of. */
export function itemTitle({ kind, headline, of }: FeedItem, mixed: boolean): string {
  return `${SAYS[kind]}${mixed ? `, ${of}` : ""}: ${headline}`;
}

/** "How sure: official. As of 6 Jun 2022."; "" of a retraction. */
export function howSure({ certainty, asOf }: FeedItem): string {
  return certainty ? `How sure: ${certainty}.${asOf ? ` As of ${asOf}.` : ""}` : "";
}

/** The item whole, for readers that show HTML. Every text in it is escaped. */
export function itemHtml(item: FeedItem): string {
  const { kind, entry, publication } = item;
  const said = itemLines(item).map((line, i) => {
    const words = inHtml(line).replace(/\n/g, "<br>");
    return i === 1 && kind === "correction"
      ? `<p><strong>What was wrong.</strong> ${words}</p>`
      : `<p>${words}</p>`;
  });
  const { open, covered } = changedIn(item);
  const changes = open.map(
    ({ label, before, after }) =>
      `<li>${inHtml(label)}: ${[
        before && `<del>${inHtml(before)}</del>`,
        after && `<ins>${inHtml(after)}</ins>`,
      ]
        .filter(Boolean)
        .join(" ")}</li>`,
  );
  return [
    ...said,
    changes.length > 0 ? `<p>What it was before, and is now:</p><ul>${changes.join("")}</ul>` : "",
    covered ? `<p>${COVERED}</p>` : "",
    `<p><a href="${inHtml(wholeAddress(entry.href))}">No. ${entry.number}: evidence and history</a>, ` +
      `<a href="${inHtml(wholeAddress(publication))}">as it was published</a></p>`,
  ].join("");
}

/** The item whole, as plain text. */
export function itemText(item: FeedItem): string {
  const { open, covered } = changedIn(item);
  return [
    ...itemLines(item),
    ...open.map(({ label, before, after }) => `${label}: ${before || "-"} → ${after || "-"}`),
    covered ? COVERED : "",
    wholeAddress(item.entry.href),
  ]
    .filter(Boolean)
    .join("\n\n");
}

const COVERED = "What else changed is a spoiler; it stands on the entry’s page, covered.";

/** What it says, then the desk's words on the change, then how sure it is. */
function itemLines(item: FeedItem): string[] {
  const { kind, headline, note } = item;
  const says = kind === "retraction" ? `This was retracted. It said: ${headline}` : headline;
  return [says, note, howSure(item)].filter(Boolean);
}

function changedIn({ kind, difference }: FeedItem) {
  const fields = kind === "new" ? [] : (difference?.fields ?? []);
  const open = fields.filter((field) => !field.spoils);
  return { open, covered: open.length < fields.length };
}
