import { ZodError } from "zod";
import { LAST_ADMIN } from "@/lib/auth/last-admin";
import { Refusal } from "@/lib/season/refusal";

// What the database refuses because two people acted at once, by the constraint that noticed.
const TAKEN: Record<string, string> = {
  users_email_key: "Somebody with this address is at the desk already.",
  publishers_name_unique: "There is a publisher of this name already. Pick it from the list.",
  entries_seasonId_slug_unique: "Another entry has this address already. Choose another.",
};
const MOVED: Record<string, string> = {
  editions_one_open:
    "Somebody else opened a draft of this entry at the same moment. Load it again.",
  editions_one_scheduled: "A change to this entry has been scheduled already. Load it again.",
  entries_seasonId_number_unique: "Somebody else added an entry at the same moment. Try again.",
  revisions_entryId_number_unique: "Somebody else saved at the same moment. Try again.",
  publications_entryId_number_unique: "Somebody else published at the same moment. Load it again.",
  publications_one_per_edition: "This was published already. Load it again.",
};
const AT_ONCE =
  "Somebody else was changing this at the same moment, so nothing was changed. Try again.";

// What zod says by itself, of shapes that none of our forms sends: no sentence for people.
const RAW =
  /^(Invalid (input|option|key|element|[a-z ]*string|UUID|URL)|Unrecognized|Too (big|small):)/;
const NOT_FROM_HERE =
  "This is not what this page sends, so nothing was changed. Reload the page; what you typed is kept.";

type Told = { code?: unknown; constraint_name?: unknown; message: string };

/** The refusal behind anything a verb threw; null for a fault, whose message nobody is shown. */
export function knownRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) return invalid(error);
  for (let at = error; at instanceof Error; at = at.cause) {
    const refusal = fromDatabase(at);
    if (refusal) return refusal;
  }
  return null;
}

function invalid(error: ZodError): Refusal {
  const problems = error.issues.map(({ path, message }) => ({
    path: path.map(String).join("."),
    message: RAW.test(message) ? NOT_FROM_HERE : message,
  }));
  const [first] = problems;
  const one = problems.length === 1 && first;
  const message = one
    ? first.message
    : `${problems.length} fields need another look. Nothing was changed.`;
  return new Refusal("invalid", message, { problems });
}

function fromDatabase({ code, constraint_name, message }: Told): Refusal | null {
  const constraint = String(constraint_name ?? "");
  if (code === "23505") {
    if (TAKEN[constraint]) return new Refusal("taken", TAKEN[constraint]);
    if (MOVED[constraint]) return new Refusal("moved", MOVED[constraint]);
  }
  if (code === "23001" && message.includes("last admin")) return new Refusal("blocked", LAST_ADMIN);
  // A deadlock, a failed serialization, a lock that was not to be had.
  if (code === "40P01" || code === "40001" || code === "55P03")
    return new Refusal("moved", AT_ONCE);
  return null;
}
