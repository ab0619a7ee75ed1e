import { z } from "zod";
import {
  certaintyField,
  dateShape,
  field,
  headlineField,
  instant,
  named,
  page,
  self,
} from "@/lib/published/api/shape";
import {
  characterShape,
  personShape,
  QUESTION_IDS,
  seasonRefShape,
  sourceShape,
} from "@/lib/published/api/shape-catalogue";
import {
  CHANGE_KINDS,
  CONTEXT_TOPICS,
  KINDS,
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
  STANCES,
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

export const citationShape = named(
  "Citation",
  "A source, and how it is cited.",
  z.object({
    source: sourceShape,
    stance: z.enum(STANCES),
    quote: words,
    locator: field("Where in the source it stands.", words),
  }),
);

export const spoilerShape = named(
  "Spoiler",
  "What is covered, for those still watching. Covered fields are null where they would stand; `reveals` is there only with `spoilers=show`.",
  z.object({
    season: field("Watched this season, one may read on; null: an earlier one.", seasonNumber),
    episode: field("Up to this episode; null: all of it.", z.int().nullable()),
    covers: field("The names of the covered fields.", z.array(z.string())),
    reveals: field(
      "The covered values by their field. Cover them.",
      z.record(z.string(), z.unknown()).optional(),
    ),
  }),
);

export const publicationRefShape = named(
  "PublicationRef",
  "One publication of an entry.",
  z.object({
    id: z.uuid(),
    number: field("1, 2, 3 ... within its entry.", z.int()),
    at: instant,
    changeKind: z.enum(CHANGE_KINDS),
    self,
    page: field("Its page for people, which never changes what it says.", z.url()),
  }),
);

export const entryShape = named(
  "Entry",
  "One fact, as it stands: what it says, how sure we are, as of when, and who says so.",
  z.object({
    id: z.uuid(),
    number: field("Within its tracker: “No. 13”.", z.int(), 13),
    slug: z.string(),
    position: field("Its place on the tracker.", z.int()),
    kind: z.enum(KINDS),
    question: field("The question it stands under.", z.enum(QUESTION_IDS).nullable()),
    season: seasonRefShape,
    headline: headlineField,
    certainty: certaintyField,
    asOf: field(
      "When it was true, as far as we know; not when we published it.",
      dateShape.nullable(),
    ),
    says: saysShape,
    spoiler: field("Null: nothing is covered.", spoilerShape.nullable()),
    citations: field("In the order they are cited.", z.array(citationShape)),
    publication: field("The publication that made it say this.", publicationRefShape),
    publications: field("How often it was published.", z.int()),
    firstPublished: instant,
    corrected: field("Its latest correction.", instant.nullable()),
    checked: field("The last look since then that found it still holds.", instant.nullable()),
    overtakenBy: field(
      "The entry that took its place; it stays on record.",
      z.object({ id: z.uuid(), number: z.int(), since: instant.nullable(), self, page }).nullable(),
    ),
    self,
    page,
  }),
);

export const publicationShape = named(
  "Publication",
  "The moment an entry began to say something, or was retracted. Never changed, never removed.",
  z.object({
    id: z.uuid(),
    number: field("1, 2, 3 ... within its entry.", z.int()),
    at: instant,
    changeKind: z.enum(CHANGE_KINDS),
    note: field("Our words to readers on the change.", words),
    entry: z.object({
      id: z.uuid(),
      number: z.int(),
      slug: z.string(),
      kind: z.enum(KINDS),
      self,
      page,
    }),
    season: seasonRefShape,
    headline: headlineField,
    certainty: certaintyField,
    asOf: dateShape.nullable(),
    says: field("Null: with this publication the entry was retracted.", saysShape.nullable()),
    spoiler: spoilerShape.nullable(),
    citations: z.array(citationShape),
    changes: field(
      "Against the publication before it, in plain words; of the first one nothing.",
      z.array(
        z.object({
          field: z.string(),
          label: z.string(),
          before: words,
          after: words,
          covered: field("Both sides are null because they would spoil.", z.boolean()),
        }),
      ),
    ),
    replacedBy: field(
      "The publication that came after it; null: it stands.",
      publicationRefShape.nullable(),
    ),
    self,
    page,
  }),
);

export const predictionShape = named(
  "Prediction",
  "A window somebody claimed, held against what happened.",
  z.object({
    id: field("The entry's id.", z.uuid()),
    number: z.int(),
    slug: z.string(),
    season: seasonRefShape,
    headline: headlineField,
    certainty: certaintyField,
    predicts: z.enum(PREDICTED),
    window: field("Null: said without one, or covered.", date),
    who: field("Who said it; null: nobody named, or covered.", words),
    madeOn: date,
    basis: words,
    condition: words,
    outcome: field("On the day it was judged.", z.enum(OUTCOMES)),
    settled: field("Settled by an editor; else computed.", z.boolean()),
    judgedOn: field("The UTC day it is judged on.", z.iso.date()),
    happened: field("The day it officially happened.", z.iso.date().nullable()),
    daysOff: field(
      "Days by which it came before the window (negative) or after its end, so far; 0: inside, or open.",
      z.int(),
    ),
    spoiler: spoilerShape.nullable(),
    self,
    page,
    entry: field("The entry in this API.", z.url()),
  }),
);
