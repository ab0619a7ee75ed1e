import type { Claim, ClaimGroup, Predicted } from "@/lib/published/ledger";
import type { Day } from "@/lib/season/day";
import { hasPassed } from "@/lib/season/imprecise-date";

const WINDOWS: Record<Predicted, string> = {
  release: "release window",
  "filming start": "window for the start of filming",
  "filming end": "window for the end of filming",
  trailer: "trailer window",
  renewal: "renewal window",
};

/** "release windows": what the claims of a group are windows of. */
export function windowsOf(predicts: Predicted, n: number): string {
  const one = WINDOWS[predicts];
  return n === 1 ? one : one.replace(/window/, "windows");
}

/**
 * "Both release windows claimed so far have passed": how a group of claims has turned out. Those that were
 * declared void count for neither side.
 */
export function claimsInWords({ predicts, claims }: ClaimGroup, today: Day): string {
  const named = claims.filter(({ window }) => window !== null);
  const given = named.filter(({ standing }) => standing.outcome !== "void");
  const n = given.length;
  const windows = windowsOf(predicts, n);
  if (named.length === 0) return `No ${windowsOf(predicts, 1)} has been named`;
  if (n === 0) return `No ${windowsOf(predicts, 1)} that was claimed counts any more`;
  const held = given.filter(({ standing }) => standing.outcome === "hit").length;
  const unclear = given.filter(({ standing }) => standing.unclear).length;
  if (given.some(({ happened }) => happened) || held > 0) {
    if (unclear === n) {
      return `${n === 1 ? "The one" : all(n)} ${windows} claimed cannot be judged yet`;
    }
    if (n === 1) return `The one ${windows} claimed was ${held ? "right" : "wrong"}`;
    const right = `${part(held, n)} ${windows} claimed ${held === 1 ? "was" : "were"} right`;
    return unclear ? `${right}; ${number(unclear).toLowerCase()} cannot be judged yet` : right;
  }
  const passed = given.filter(({ window }) => window && hasPassed(window, today)).length;
  if (n === 1) {
    return `The one ${windows} claimed so far ${passed ? "has passed" : "is still open"}`;
  }
  if (passed === 0) return `${all(n)} ${windows} claimed so far are still open`;
  if (passed === n) return `${all(n)} ${windows} claimed so far have passed`;
  return `${part(passed, n)} ${windows} claimed so far ${passed === 1 ? "has" : "have"} passed`;
}

/** Who says so, or why nobody can: "By the calendar". */
export function judgedBy({ standing, happened, window }: Claim): string {
  if (standing.settled) return "Settled by an editor";
  if (standing.unclear) {
    return window
      ? "The official record is not exact enough to judge it by"
      : "It named no window to judge it by";
  }
  if (standing.outcome === "open") return "The window has not ended";
  if (!happened) return "By the calendar";
  return happened.inferred ? "By the official day" : "By the official record";
}

const NUMBERS = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const number = (n: number): string => NUMBERS[n] ?? n.toLocaleString("en-GB");
const all = (n: number): string => (n === 2 ? "Both" : `All ${number(n).toLowerCase()}`);
const part = (some: number, n: number): string =>
  some === n ? all(n) : `${number(some)} of the ${number(n).toLowerCase()}`;
