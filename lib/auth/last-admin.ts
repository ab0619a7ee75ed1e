/** Said when a change would leave the desk without an admin. */
export const LAST_ADMIN =
  "This is the last admin. Make somebody else an admin first, so that the desk always has one.";

/** Whether the database refused because the last admin would have gone. */
export function isLastAdmin(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && at.code === "23001") return at.message.includes("last admin");
  }
  return false;
}
