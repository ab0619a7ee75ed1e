/** The page of what is coming. */
export const SCHEDULE = "/desk/schedule";

/** Where a scheduled change stands on it. */
export function scheduleAnchor(entryId: string): string {
  return `s-${entryId}`;
}

/** The tracker as it will be at an instant. */
export function previewPath(at: Date): string {
  return `${SCHEDULE}/preview?at=${encodeURIComponent(at.toISOString().replace(/\.\d+Z$/, "Z"))}`;
}
