import { z } from "zod";
import { daySchema } from "@/lib/season/day";
import { impreciseDateSchema } from "@/lib/season/imprecise-date";
import { text, wording } from "@/lib/season/text";
import {
  CERTAINTIES,
  CONTEXT_TOPICS,
  type Kind,
  OUTCOMES,
  PLOT_FORMS,
  PREDICTED,
  PRIOR_FATES,
  RELATIONS,
  RELEASE_STATUSES,
  RENEWAL_STATUSES,
  RETURN_MODES,
  RETURN_STATUSES,
  STAGES,
  TRAILER_PROVIDERS,
  TRAILER_STATUSES,
  WORK_TYPES,
} from "@/lib/season/words";

export const STATEMENT_LENGTH = 400;
export const DETAIL_LENGTH = 4000;

/** How far one must have watched before this can be shown, and what of the entry it covers. */
export const spoilerSchema = z.object({
  season: z.number().int().min(1).max(99),
  /** Null: the whole season. */
  episode: z.number().int().min(1).max(999).nullable(),
  covers: z.enum(["everything", "detail"]),
});
export type Spoiler = z.infer<typeof spoilerSchema>;

export const quotationSchema = z.object({
  text: text(1200).pipe(z.string().min(1, "Give the words that were said.")),
  speaker: wording(120).pipe(z.string().min(1, "Say who said it.")),
  said: impreciseDateSchema.nullable(),
  context: wording(300),
});
export type Quotation = z.infer<typeof quotationSchema>;

// A draft may be incomplete: null and "" mean "not said yet". `requirements` lists what a
// publication still needs.
const common = {
  statement: text(STATEMENT_LENGTH),
  detail: text(DETAIL_LENGTH),
  certainty: z.enum(CERTAINTIES).nullable(),
  asOf: impreciseDateSchema.nullable(),
  spoiler: spoilerSchema.nullable(),
  quotation: quotationSchema.nullable(),
  recheckAfter: daySchema.nullable(),
  /** The entry that took this one's place; this one stays on record, quieter. */
  overtakenBy: z.uuid().nullable(),
};

const byKind = {
  renewal: z.strictObject({
    ...common,
    status: z.enum(RENEWAL_STATUSES).nullable(),
    announced: impreciseDateSchema.nullable(),
  }),
  release: z.strictObject({
    ...common,
    status: z.enum(RELEASE_STATUSES).nullable(),
    window: impreciseDateSchema.nullable(),
    platform: wording(80),
  }),
  production: z.strictObject({
    ...common,
    stage: z.enum(STAGES).nullable(),
    since: impreciseDateSchema.nullable(),
  }),
  cast: z.strictObject({
    ...common,
    personId: z.uuid().nullable(),
    characterId: z.uuid().nullable(),
    returnStatus: z.enum(RETURN_STATUSES).nullable(),
    returnModes: z.array(z.enum(RETURN_MODES)).max(RETURN_MODES.length),
    priorFate: z.enum(PRIOR_FATES).nullable(),
  }),
  plot: z.strictObject({
    ...common,
    form: z.enum(PLOT_FORMS).nullable(),
    tellsOfSeason: z.number().int().min(1).max(99).nullable(),
  }),
  trailer: z.strictObject({
    ...common,
    status: z.enum(TRAILER_STATUSES).nullable(),
    ofSeason: z.number().int().min(1).max(99).nullable(),
    provider: z.enum(TRAILER_PROVIDERS).nullable(),
    videoId: text(64).pipe(
      z.string().regex(/^[\w-]*$/, "A video's id has only letters, digits, - and _."),
    ),
  }),
  prediction: z.strictObject({
    ...common,
    predicts: z.enum(PREDICTED).nullable(),
    window: impreciseDateSchema.nullable(),
    predictedBy: wording(160),
    basis: text(300),
    condition: text(300),
    madeOn: impreciseDateSchema.nullable(),
    /** Settled by an editor; null until then, and readers see what the window and today say. */
    outcome: z.enum(OUTCOMES).nullable(),
  }),
  related: z.strictObject({
    ...common,
    work: wording(160),
    workType: z.enum(WORK_TYPES).nullable(),
    relation: z.enum(RELATIONS).nullable(),
  }),
  context: z.strictObject({
    ...common,
    topic: z.enum(CONTEXT_TOPICS).nullable(),
  }),
} satisfies Record<Kind, z.ZodType>;

/** What an entry of kind `K` says. Stored as `revisions.content`. */
export type ContentOf<K extends Kind> = z.infer<(typeof byKind)[K]>;
export type Content = { [K in Kind]: ContentOf<K> }[Kind];
/** Content together with its kind, so that a switch on `kind` narrows `content`. */
export type Said = { [K in Kind]: { kind: K; content: ContentOf<K> } }[Kind];

/** The schema of what an entry of this kind says: shapes and limits, not completeness. */
export function contentSchema<K extends Kind>(kind: K): (typeof byKind)[K] {
  return byKind[kind];
}

/**
 * Reads stored or submitted content of a kind.
 * @throws z.ZodError when it does not have the kind's shape.
 */
export function said<K extends Kind>(kind: K, content: unknown): Said {
  return { kind, content: byKind[kind].parse(content) } as Said;
}

const empty = {
  statement: "",
  detail: "",
  certainty: null,
  asOf: null,
  spoiler: null,
  quotation: null,
  recheckAfter: null,
  overtakenBy: null,
};

const emptyByKind: { [K in Kind]: ContentOf<K> } = {
  renewal: { ...empty, status: null, announced: null },
  release: { ...empty, status: null, window: null, platform: "" },
  production: { ...empty, stage: null, since: null },
  cast: {
    ...empty,
    personId: null,
    characterId: null,
    returnStatus: null,
    returnModes: [],
    priorFate: null,
  },
  plot: { ...empty, form: null, tellsOfSeason: null },
  trailer: { ...empty, status: null, ofSeason: null, provider: null, videoId: "" },
  prediction: {
    ...empty,
    predicts: null,
    window: null,
    predictedBy: "",
    basis: "",
    condition: "",
    madeOn: null,
    outcome: null,
  },
  related: { ...empty, work: "", workType: null, relation: null },
  context: { ...empty, topic: null },
};

/** A blank draft of a kind: the values a new entry's form starts from. */
export function emptyContent<K extends Kind>(kind: K): ContentOf<K> {
  return structuredClone(emptyByKind[kind]);
}
