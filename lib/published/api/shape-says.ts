import { z } from "zod";
import { dateShape, field, named } from "@/lib/published/api/shape";
import { characterShape, personShape } from "@/lib/published/api/shape-catalogue";
import {
  CONTEXT_TOPICS,
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

const date = dateShape.nullable();
const words = z.string().nullable();
const seasonNumber = z.int().nullable();

export const quotationShape = named(
  "Quotation",
  "Somebody's own words.",
  z.object({ text: z.string(), speaker: z.string(), said: date, context: words }),
);

const common = {
  statement: field("The fact, in plain text.", words),
  detail: field("More of it, in Markdown. Its HTML, if any, is text.", words),
  quotation: quotationShape.nullable(),
};
const personOrNull = personShape.nullable();

/** What entries of each kind say; null where nothing is said, or where it is covered. */
export const saysByKind = {
  renewal: z.object({
    kind: z.literal("renewal"),
    ...common,
    status: z.enum(RENEWAL_STATUSES).nullable(),
    announced: date,
  }),
  release: z.object({
    kind: z.literal("release"),
    ...common,
    status: z.enum(RELEASE_STATUSES).nullable(),
    window: field("The date or the window.", date),
    platform: words,
  }),
  production: z.object({
    kind: z.literal("production"),
    ...common,
    stage: z.enum(STAGES).nullable(),
    since: date,
  }),
  cast: z.object({
    kind: z.literal("cast"),
    ...common,
    person: personOrNull,
    character: characterShape.nullable(),
    returnStatus: z.enum(RETURN_STATUSES).nullable(),
    returnModes: field("How they could return.", z.array(z.enum(RETURN_MODES)).nullable()),
    priorFate: field("What became of the character before.", z.enum(PRIOR_FATES).nullable()),
  }),
  plot: z.object({
    kind: z.literal("plot"),
    ...common,
    form: z.enum(PLOT_FORMS).nullable(),
    tellsOfSeason: seasonNumber,
  }),
  trailer: z.object({
    kind: z.literal("trailer"),
    ...common,
    status: z.enum(TRAILER_STATUSES).nullable(),
    ofSeason: seasonNumber,
    provider: z.enum(TRAILER_PROVIDERS).nullable(),
    videoId: words,
  }),
  prediction: z.object({
    kind: z.literal("prediction"),
    ...common,
    predicts: z.enum(PREDICTED).nullable(),
    window: field("The window that was claimed.", date),
    predictedBy: words,
    basis: words,
    condition: words,
    madeOn: date,
    outcome: field(
      "As an editor settled it. What the calendar says is in /predictions.",
      z.enum(OUTCOMES).nullable(),
    ),
  }),
  related: z.object({
    kind: z.literal("related"),
    ...common,
    work: words,
    workType: z.enum(WORK_TYPES).nullable(),
    relation: z.enum(RELATIONS).nullable(),
  }),
  context: z.object({
    kind: z.literal("context"),
    ...common,
    topic: z.enum(CONTEXT_TOPICS).nullable(),
  }),
};

export const saysShape = named(
  "Says",
  "What an entry says: the fields of its kind. Null: nothing is said, or it is covered.",
  z.discriminatedUnion("kind", [
    saysByKind.renewal,
    saysByKind.release,
    saysByKind.production,
    saysByKind.cast,
    saysByKind.plot,
    saysByKind.trailer,
    saysByKind.prediction,
    saysByKind.related,
    saysByKind.context,
  ]),
);
