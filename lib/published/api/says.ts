import type { z } from "zod";
import { dateOf, orNull } from "@/lib/published/api/shape";
import type { citationShape, spoilerShape } from "@/lib/published/api/shape-entry";
import type { saysShape } from "@/lib/published/api/shape-says";
import { characterOf, personOf, sourceOf } from "@/lib/published/api/of-catalogue";
import type { Named } from "@/lib/published/names";
import type { CitedSource } from "@/lib/published/sources";
import type { Content, Said } from "@/lib/season/content";
import { isWhollyCovered, type Reach, reachOf, spoils } from "@/lib/season/spoils";

export type Says = z.infer<typeof saysShape>;
export type Spoiler = z.infer<typeof spoilerShape>;
type Citation = z.infer<typeof citationShape>;
type Quoted = { source: string; quote: string | null; locator: string | null };

/** Readers asked for covered words: they come in `reveals`, and nowhere else. */
export type Showing = { spoilers: boolean };

// Headlines name the actor and the role where all else is covered, so they give nothing away here.
const OPEN = new Set(["kind", "person", "character"]);

/**
 * What an entry of a season's tracker says with what spoils taken out of it, by the same rule as the
 * pages, and what was taken out. `more` is covered with everything else: a note to readers, say, which
 * may tell of what was said before (`was`) as well.
 */
export function saysOf(
  said: Said,
  named: ReadonlyMap<string, Named>,
  { spoilers }: Showing,
  {
    season,
    more,
    was = null,
  }: { season: number; more: Record<string, unknown>; was?: Content | null },
): { says: Says; spoiler: Spoiler | null } {
  const covered: Record<string, unknown> = {};
  const safe = Object.entries(wholeOf(said, named)).map(([name, value]): [string, unknown] => {
    if (OPEN.has(name) || !spoils(name, said.content)) return [name, value];
    if (value !== null && !isEmptyList(value)) covered[name] = value;
    return [name, null];
  });
  for (const [name, value] of Object.entries(more)) if (value !== null) covered[name] = value;
  return {
    says: Object.fromEntries(safe) as Says,
    spoiler: spoilerOf(reachOf([was, said.content], season), covered, spoilers),
  };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What is covered, as the answers say it; null when nothing is. */
export function spoilerOf(
  { season, episode }: Reach,
  covered: Record<string, unknown>,
  show: boolean,
): Spoiler | null {
  const covers = Object.keys(covered);
  if (covers.length === 0) return null;
  return {
    season: season || null,
    episode,
    covers,
    ...(show ? { reveals: covered } : {}),
  };
}

/** All that an entry says, nothing covered. */
function wholeOf({ kind, content }: Said, named: ReadonlyMap<string, Named>): Says {
  const { quotation } = content;
  const common = {
    statement: orNull(content.statement),
    detail: orNull(content.detail),
    quotation: quotation && {
      text: quotation.text,
      speaker: quotation.speaker,
      said: dateOf(quotation.said),
      context: orNull(quotation.context),
    },
  };
  switch (kind) {
    case "renewal":
      return { kind, ...common, status: content.status, announced: dateOf(content.announced) };
    case "release": {
      const { status, window, platform } = content;
      return { kind, ...common, status, window: dateOf(window), platform: orNull(platform) };
    }
    case "production":
      return { kind, ...common, stage: content.stage, since: dateOf(content.since) };
    case "cast": {
      const { returnStatus, returnModes, priorFate } = content;
      const actor = named.get(content.personId ?? "");
      const role = named.get(content.characterId ?? "");
      return {
        kind,
        ...common,
        person: actor ? personOf(actor) : null,
        character: role ? characterOf(role) : null,
        returnStatus,
        returnModes,
        priorFate,
      };
    }
    case "plot":
      return { kind, ...common, form: content.form, tellsOfSeason: content.tellsOfSeason };
    case "trailer": {
      const { status, ofSeason, provider, videoId } = content;
      return { kind, ...common, status, ofSeason, provider, videoId: orNull(videoId) };
    }
    case "prediction":
      return {
        kind,
        ...common,
        predicts: content.predicts,
        window: dateOf(content.window),
        predictedBy: orNull(content.predictedBy),
        basis: orNull(content.basis),
        condition: orNull(content.condition),
        madeOn: dateOf(content.madeOn),
        outcome: content.outcome,
      };
    case "related": {
      const { work, workType, relation } = content;
      return { kind, ...common, work: orNull(work), workType, relation };
    }
    case "context":
      return { kind, ...common, topic: content.topic };
  }
}

/** As of when; under a cover without the phrase, which is somebody's words too. */
export function asOfOf(content: Content | null): ReturnType<typeof dateOf> {
  const date = dateOf(content?.asOf ?? null);
  return date && isWhollyCovered(content) ? { ...date, phrase: date.text } : date;
}

/** Citations as the answers give them; a source's own words, and where they stand, are covered with what cites it. */
export function citationsOf(
  sources: CitedSource[],
  content: Content | null,
): { citations: Citation[]; quotes: Quoted[] | null } {
  const covered = content?.spoiler !== null && content !== null;
  const quotes = covered
    ? sources
        .filter(({ quote, locator }) => quote !== "" || locator !== "")
        .map(({ id, quote, locator }) => ({
          source: id,
          quote: orNull(quote),
          locator: orNull(locator),
        }))
    : [];
  return {
    citations: sources.map((source) => ({
      source: sourceOf(source),
      stance: source.stance,
      quote: covered ? null : orNull(source.quote),
      locator: covered ? null : orNull(source.locator),
    })),
    quotes: quotes.length > 0 ? quotes : null,
  };
}
