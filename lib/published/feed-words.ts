import { wholeAddress } from "@/lib/published/address";
import { coveredWords } from "@/lib/published/change-words";
import type { FeedItem } from "@/lib/published/feed-items";
import { type Markup, markup, trusted } from "@/lib/published/markup";
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

/** What it says, as a sentence, and how sure it is. */
export function itemSummary(item: FeedItem): string {
  const { headline } = item;
  const sentence = /[.!?…][”’")]?$/.test(headline) ? headline : `${headline}.`;
  return `${sentence} ${howSure(item)}`.trim();
}

/** The item whole, for readers that show HTML. Every text in it is escaped. */
export function itemHtml(item: FeedItem): string {
  const { kind, entry, publication, note } = item;
  const sure = howSure(item);
  const inLines = (text: string): Markup[] =>
    text.split("\n").map((line, i) => markup`${i > 0 ? trusted("<br>") : null}${line}`);
  const why = kind === "correction" ? trusted("<strong>What was wrong.</strong> ") : null;
  const { open, covered } = changedIn(item);
  const changes = open.map(({ label, before, after }) => {
    const was = before ? markup` <del>${before}</del>` : null;
    return markup`<li>${label}:${was}${after ? markup` <ins>${after}</ins>` : null}</li>`;
  });
  return markup`${[
    markup`<p>${inLines(saidIn(item))}</p>`,
    note ? markup`<p>${why}${inLines(note)}</p>` : null,
    sure ? markup`<p>${sure}</p>` : null,
    changes.length > 0 ? markup`<p>What it was before, and is now:</p><ul>${changes}</ul>` : null,
    covered ? markup`<p>${covered}</p>` : null,
    markup`<p><a href="${wholeAddress(entry.href)}">No. ${entry.number}: evidence and history</a>, <a href="${wholeAddress(publication)}">as it was published</a></p>`,
  ]}`.toString();
}

/** The item whole, as plain text. */
export function itemText(item: FeedItem): string {
  const { open, covered } = changedIn(item);
  return [
    saidIn(item),
    item.note,
    howSure(item),
    ...open.map(({ label, before, after }) => `${label}: ${before || "-"} → ${after || "-"}`),
    covered,
    wholeAddress(item.entry.href),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What it says, or said. */
function saidIn({ kind, headline }: FeedItem): string {
  return kind === "retraction" ? `This was retracted. It said: ${headline}` : headline;
}

/** What changed openly, and that the rest is a spoiler; "" when there is no such rest. */
function changedIn(item: FeedItem) {
  const fields = item.kind === "new" ? [] : (item.difference?.fields ?? []);
  const open = fields.filter((field) => !field.spoils);
  const covered = coveredWords(item);
  return {
    open,
    covered: covered && `${covered}; it stands on the entry’s page, covered.`,
  };
}
