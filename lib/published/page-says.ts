import { databaseNow } from "@/db/clock";

/** What a page tells the edge of itself, in its head: Next lets a page set no status or lifetime. */
const NAME = "whats-known";
const NOT_HERE = "not-here";
const FOR_GOOD = "for-good";
const ON_ASKING = "on-asking";

/** Metadata of a page that answers kindly that there is nothing at its address: a 404. */
export const notHere = { other: { [NAME]: NOT_HERE } };
/** Metadata of a page that will never say anything else. */
export const forGood = { other: { [NAME]: FOR_GOOD } };

/** Metadata of a page at one of countless addresses, all of which say the same: it is made on asking. */
export const onAsking = { other: { [NAME]: ON_ASKING } };

export type PageSays = { notHere: boolean; forGood: boolean; onAsking: boolean };

/** What a rendered page says of itself. */
export function pageSays(html: string): PageSays {
  const said = new RegExp(`<meta name="${NAME}" content="([a-z-]+)"`).exec(headOf(html))?.[1];
  return { notHere: said === NOT_HERE, forGood: said === FOR_GOOD, onAsking: said === ON_ASKING };
}

function headOf(html: string): string {
  return html.slice(0, Math.max(0, html.indexOf("</head>")));
}

const GRACE_MS = 3_600_000;

/**
 * Whether a UTC day has been over for an hour: by then whatever was begun before midnight is
 * committed, and nothing can be added to it.
 */
export function isOverForGood(day: string, now: Date = databaseNow()): boolean {
  return day < new Date(now.getTime() - GRACE_MS).toISOString().slice(0, 10);
}
