import type { z } from "zod";
import { apiAddress, dateOf, nativeOf } from "@/lib/published/api/shape";
import type {
  characterShape,
  personShape,
  seasonRefShape,
  sourceShape,
} from "@/lib/published/api/shape-catalogue";
import { trackerPath, wholeAddress } from "@/lib/published/address";
import type { Named } from "@/lib/published/names";
import type { PublicSource } from "@/lib/published/sources";

/** Somebody of the show, as the answers give them. */
export function characterOf({
  id,
  name,
  nativeName,
  nativeLang,
  aliases,
}: Named): z.infer<typeof characterShape> {
  return { id, name, nativeName: nativeOf(nativeName, nativeLang), aliases };
}

/** A person, as the answers give them. */
export function personOf(named: Named): z.infer<typeof personShape> {
  return {
    ...characterOf(named),
    entries: apiAddress(`/entries?person=${named.id}`),
    self: apiAddress(`/people/${named.id}`),
  };
}

/** A source, as the answers give it. */
export function sourceOf(source: PublicSource): z.infer<typeof sourceShape> {
  const { id, title, publisher, url, archiveUrl, published, tier, derivedFrom } = source;
  return {
    id,
    title,
    publisher,
    url,
    archiveUrl,
    published: dateOf(published),
    tier,
    repeats: derivedFrom,
    self: apiAddress(`/sources/${id}`),
  };
}

/** Which tracker something belongs to. */
export function seasonRefOf(season: {
  id: string;
  show: string;
  number: number;
}): z.infer<typeof seasonRefShape> {
  const { id, show, number } = season;
  return {
    id,
    show,
    number,
    self: apiAddress(`/seasons/${id}`),
    page: wholeAddress(trackerPath({ show, season: number })),
  };
}
