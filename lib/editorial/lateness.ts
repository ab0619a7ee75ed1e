/** Beyond this, something scheduled went live late and says so: until then, it was on time. */
export const LATE_AFTER_SECONDS = 60;

/** Whether something due at one instant was late at another. */
export function wasLate(dueAt: Date, at: Date): boolean {
  return at.getTime() - dueAt.getTime() > LATE_AFTER_SECONDS * 1000;
}
