import type { ContentOf } from "@/lib/season/content";
import type { ChangeKind, Kind, Stance } from "@/lib/season/words";
import type { CharacterKey, PersonKey } from "@/db/seed/names";
import type { SourceKey } from "@/db/seed/sources";

type Reference = "personId" | "characterId" | "overtakenBy";
type Telling = "statement" | "certainty" | "asOf";

/** What an entry says, with people, characters and entries named by key instead of id. */
export type Says<K extends Kind> = Pick<ContentOf<K>, Telling> &
  Partial<Omit<ContentOf<K>, Telling | Reference>> & {
    person?: PersonKey;
    character?: CharacterKey;
    overtakenBy?: string;
  };

export type Cites = { source: SourceKey; stance: Stance; quote: string; locator: string };

/** One revision of one entry, as it was published. `says` holds only what changes, in an update. */
export type Publishes = {
  slug: string;
  says: Record<string, unknown>;
  /** Null: the citations stay as they were. */
  cites: Cites[] | null;
  changeKind: ChangeKind;
  note: string;
  /** Only for an entry readers have not seen before. */
  opens: { kind: Kind; number: number; position: number } | null;
};

/** A new entry. `position` is its place on the tracker, first within its question. */
export function newEntry<K extends Kind>(
  kind: K,
  place: { number: number; slug: string; position: number },
  says: Says<K>,
  cites: Cites[],
): Publishes {
  const { number, slug, position } = place;
  return { slug, says, cites, changeKind: "new", note: "", opens: { kind, number, position } };
}

/** What an update changes of an entry already published, and how readers are told. */
export function update<K extends Kind>(
  kind: K,
  slug: string,
  says: Partial<Says<K>>,
  note: string,
  cites: Cites[] | null = null,
): Publishes {
  return { slug, says, cites, changeKind: "update", note, opens: null };
}

type Where = { quote?: string; locator?: string };

export function supports(source: SourceKey, { quote = "", locator = "" }: Where = {}): Cites {
  return { source, stance: "supports", quote, locator };
}

export function contradicts(source: SourceKey, { quote = "", locator = "" }: Where = {}): Cites {
  return { source, stance: "contradicts", quote, locator };
}

export function mentions(source: SourceKey, { quote = "", locator = "" }: Where = {}): Cites {
  return { source, stance: "mentions", quote, locator };
}
