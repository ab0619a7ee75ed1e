import { and, eq, like, or } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { entries, people } from "@/db/schema";
import type { Proposal } from "@/lib/editorial/proposal";
import { Refusal } from "@/lib/season/refusal";
import type { Kind } from "@/lib/season/words";

/** A text as part of an address: lower-case ASCII words joined by hyphens, at most 60 characters. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/**
 * The address of a new entry: the one typed, or one made from the actor or the statement.
 * @throws Refusal "invalid" for a typed one that is no address, "taken" for one that is in use.
 */
export async function freeSlug(
  tx: Transaction,
  seasonId: string,
  kind: Kind,
  typed: string,
  proposal: Proposal,
): Promise<string> {
  const wished = typed.trim();
  if (wished) {
    if (slugOf(wished) !== wished) {
      throw new Refusal("invalid", "The address is not one.", {
        problems: [
          { path: "slug", message: "Use small letters, digits and hyphens, like cast-park-ji-hu." },
        ],
      });
    }
    const [taken] = await tx
      .select({ number: entries.number })
      .from(entries)
      .where(and(eq(entries.seasonId, seasonId), eq(entries.slug, wished)));
    if (taken) {
      throw new Refusal("taken", "The address is taken. Nothing was written.", {
        problems: [
          { path: "slug", message: `No. ${taken.number} has this address. Choose another.` },
        ],
      });
    }
    return wished;
  }
  const { personId } = proposal.content as { personId?: string | null };
  const [person] = personId
    ? await tx.select({ name: people.name }).from(people).where(eq(people.id, personId))
    : [];
  const stem =
    (person ? slugOf(`cast ${person.name}`) : slugOf(proposal.content.statement)) || kind;
  const used = await tx
    .select({ slug: entries.slug })
    .from(entries)
    .where(
      and(
        eq(entries.seasonId, seasonId),
        or(eq(entries.slug, stem), like(entries.slug, `${stem}-%`)),
      ),
    );
  const slugs = new Set(used.map((entry) => entry.slug));
  if (!slugs.has(stem)) return stem;
  let n = 2;
  while (slugs.has(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}
