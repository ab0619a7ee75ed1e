import { findZone, zoneName } from "@/lib/season/zoned-time";

/** The cookie that remembers in which zone a person reads moments; a choice, not a secret. */
export const ZONE_COOKIE = "desk-zone";

/** Zones at hand, beside the person's own: where the show is made, and where people wait for it. */
const AT_HAND = ["UTC", "Asia/Seoul", "America/Los_Angeles", "America/New_York", "Europe/London"];

/** The zones offered as buttons, `own` first, each once. */
export function zonesAtHand(own: string): { zone: string; name: string }[] {
  return [...new Set([own, ...AT_HAND])].map((zone) => ({ zone, name: zoneName(zone) }));
}

/** The zone of this browser; UTC where it does not say. */
export function browserZone(): string {
  return findZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? "") ?? "UTC";
}

/** The zone chosen last in this browser; its own before any choice. */
export function rememberedZone(): string {
  const kept = new RegExp(`(?:^|; )${ZONE_COOKIE}=([^;]*)`).exec(document.cookie)?.[1];
  return zoneOf(kept) ?? browserZone();
}

/** A zone from a cookie's value; null for none. */
export function zoneOf(value: string | undefined): string | null {
  if (!value || value.length > 100) return null;
  try {
    return findZone(decodeURIComponent(value));
  } catch {
    return null;
  }
}

const A_YEAR = 31_536_000;

/** Keeps the choice in this browser, for the pages of the desk. */
export function rememberZone(zone: string): void {
  // eslint-disable-next-line unicorn/no-document-cookie -- the Cookie Store API is not everywhere yet
  document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(zone)}; path=/desk; max-age=${A_YEAR}; samesite=lax`;
}
