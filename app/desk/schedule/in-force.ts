/** The end of an embargo as an ISO instant while it is in force; null before any and after its end. */
export function inForce(until: Date | null, now: Date): string | null {
  return until && until > now ? until.toISOString() : null;
}
