import type { CorrectionComment, CreativeWork, Quotation, VideoObject } from "schema-dts";
import { wholeAddress } from "@/lib/published/address";
import type { CitedSource } from "@/lib/published/sources";
import { watchAddress } from "@/lib/published/watch";
import type { Said } from "@/lib/season/content";
import type { Instant } from "@/lib/season/day";
import { isoOf } from "@/lib/season/imprecise-date";

/** Somebody's own words, unless they stand under a cover. */
export function quotationOf({ content }: Said): Exclude<Quotation, string> | null {
  const { quotation, spoiler } = content;
  if (!quotation || spoiler) return null;
  const said = quotation.said && isoOf(quotation.said);
  return {
    "@type": "Quotation",
    text: quotation.text,
    // A speaker may be a person or a company; we do not say which.
    creditText: quotation.speaker,
    ...(said ? { dateCreated: said } : {}),
  };
}

/** The trailer, once it can be watched at an address of its own. */
export function videoOf(said: Said): Exclude<VideoObject, string> | null {
  if (said.kind !== "trailer" || said.content.status !== "available" || said.content.spoiler)
    return null;
  const url = watchAddress(said.content);
  return url ? { "@type": "VideoObject", name: said.content.statement, url } : null;
}

/** Where something was said: title, who published it and when, and its address. */
export function citationOf(source: CitedSource): CreativeWork {
  const published = source.published && isoOf(source.published);
  return {
    "@type": "CreativeWork",
    name: source.title,
    publisher: { "@type": "Organization", name: source.publisher },
    ...(published ? { datePublished: published } : {}),
    ...(isWebAddress(source.url) ? { url: source.url } : {}),
  };
}

/** What readers were told when something was put right; null when that is covered or was not said. */
export function correctionOf(told: {
  note: string;
  at: Instant;
  path: string;
}): Exclude<CorrectionComment, string> | null {
  if (!told.note) return null;
  return {
    "@type": "CorrectionComment",
    text: told.note,
    datePublished: told.at,
    url: wholeAddress(told.path),
  };
}

function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}
