import { and, eq, isNull, sql } from "drizzle-orm";
import { entries, seasons, workingCopies } from "@/db/schema";
import { write } from "@/lib/editorial/door";
import type { Reader } from "@/lib/editorial/entry-state";
import { revisionOf } from "@/lib/editorial/entry-state";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";
import { isStorable } from "@/lib/season/text";
import type { Kind } from "@/lib/season/words";

/** A form as typed is bigger than what it says; far beyond this it is no form. */
export const FORM_BYTES = 200_000;
const FORM_DEPTH = 12;
const NO_FORM = "This is no form that can be kept.";

export type WorkingCopy = {
  form: unknown;
  baseRevisionId: string | null;
  liveSeenId: string | null;
  updatedAt: Date;
};

/**
 * Keeps what an editor has typed and not saved: private, one per editor and entry (or per kind,
 * for a new entry's form), never a revision. Any shape a form can have is kept, however invalid.
 * @throws Refusal "invalid" for what cannot be stored, "not found" for a foreign entry or revision.
 */
export async function keepWorkingCopy(
  actor: Actor,
  request: {
    seasonId: string;
    kind: Kind;
    entryId: string | null;
    baseRevisionId: string | null;
    /** The live revision the form has seen. */
    liveSeen?: string | null;
    form: unknown;
  },
): Promise<{ keptAt: Date }> {
  insistStorable(request.form);
  return await write(actor, { verb: "type" }, async ({ tx, actor: me }) => {
    const { entryId, form } = request;
    let { kind, seasonId } = request;
    // A form of a new entry stands on nothing.
    const baseRevisionId = entryId ? request.baseRevisionId : null;
    const liveSeenId = (entryId && request.liveSeen) || null;
    if (entryId) {
      const [entry] = await tx
        .select({ id: entries.id, kind: entries.kind, seasonId: entries.seasonId })
        .from(entries)
        .where(eq(entries.id, entryId));
      if (!entry) throw new Refusal("not found", "There is no such entry.");
      for (const id of [baseRevisionId, liveSeenId]) if (id) await revisionOf(tx, entry, id);
      ({ kind, seasonId } = entry);
    } else {
      const [season] = await tx
        .select({ id: seasons.id })
        .from(seasons)
        .where(eq(seasons.id, seasonId));
      if (!season) throw new Refusal("not found", "There is no such tracker.");
    }
    const keptAt = new Date();
    await tx
      .insert(workingCopies)
      .values({
        editorId: me.id,
        seasonId,
        kind,
        entryId,
        baseRevisionId,
        liveSeenId,
        form,
        updatedAt: keptAt,
      })
      .onConflictDoUpdate({
        ...(entryId
          ? {
              target: [workingCopies.editorId, workingCopies.entryId],
              targetWhere: sql`${workingCopies.entryId} is not null`,
            }
          : {
              target: [workingCopies.editorId, workingCopies.seasonId, workingCopies.kind],
              targetWhere: sql`${workingCopies.entryId} is null`,
            }),
        set: { form, baseRevisionId, liveSeenId, updatedAt: keptAt },
      });
    return { keptAt };
  });
}

/** What this editor typed into an entry's form, or a new entry's form of this kind; null when nothing. */
export async function workingCopyOf(
  tx: Reader,
  actor: Actor,
  of: { entryId: string } | { seasonId: string; kind: Kind },
): Promise<WorkingCopy | null> {
  const [row] = await tx
    .select({
      form: workingCopies.form,
      baseRevisionId: workingCopies.baseRevisionId,
      liveSeenId: workingCopies.liveSeenId,
      updatedAt: workingCopies.updatedAt,
    })
    .from(workingCopies)
    .where(
      and(
        eq(workingCopies.editorId, actor.id),
        ...("entryId" in of
          ? [eq(workingCopies.entryId, of.entryId)]
          : [
              isNull(workingCopies.entryId),
              eq(workingCopies.seasonId, of.seasonId),
              eq(workingCopies.kind, of.kind),
            ]),
      ),
    );
  return row ?? null;
}

/** Throws away what this editor typed and did not save. */
export async function dropWorkingCopy(
  actor: Actor,
  of: { entryId: string } | { seasonId: string; kind: Kind },
): Promise<void> {
  await write(actor, { verb: "drop" }, async ({ tx, actor: me }) => {
    await tx
      .delete(workingCopies)
      .where(
        and(
          eq(workingCopies.editorId, me.id),
          ...("entryId" in of
            ? [eq(workingCopies.entryId, of.entryId)]
            : [
                isNull(workingCopies.entryId),
                eq(workingCopies.seasonId, of.seasonId),
                eq(workingCopies.kind, of.kind),
              ]),
        ),
      );
  });
}

// Checked by hand and without recursion into the deep: the form is whatever a stranger sent.
function insistStorable(form: unknown): void {
  let bytes = 0;
  const walk = (value: unknown, depth: number): void => {
    if (depth > FORM_DEPTH) throw unstorable("This form is nested too deep to be kept.");
    if (typeof value === "string") {
      bytes += value.length;
      if (!isStorable(value)) throw unstorable("The text holds a character that cannot be kept.");
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, depth + 1);
    } else if (typeof value === "object" && value !== null) {
      if (!isPlain(value)) throw unstorable(NO_FORM);
      for (const [key, item] of Object.entries(value)) {
        bytes += key.length;
        walk(key, depth + 1);
        walk(item, depth + 1);
      }
    }
    if (["bigint", "function", "symbol"].includes(typeof value)) throw unstorable(NO_FORM);
    bytes += 4;
    if (bytes > FORM_BYTES) throw unstorable("This form is too big to be kept.");
  };
  if (form === null || form === undefined) throw unstorable(NO_FORM);
  walk(form, 0);
}

/** An object as JSON has them: a date, a map or a promise would come back as something else. */
function isPlain(value: object): boolean {
  const made: unknown = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}

function unstorable(message: string): Refusal {
  return new Refusal("invalid", `${message} Nothing typed before it is lost.`);
}
