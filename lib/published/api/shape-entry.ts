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
import { QUESTION_IDS, seasonRefShape, sourceShape } from "@/lib/published/api/shape-catalogue";
import { saysShape } from "@/lib/published/api/shape-says";
import { CHANGE_KINDS, KINDS, OUTCOMES, PREDICTED, STANCES } from "@/lib/season/words";

const date = dateShape.nullable();
const words = z.string().nullable();
const seasonNumber = z.int().nullable();

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
    outcome: field("On the day it was judged; null: covered.", z.enum(OUTCOMES).nullable()),
    settled: field("Settled by an editor; else computed.", z.boolean()),
    judgedOn: field("The UTC day it is judged on.", z.iso.date()),
    unclear: field(
      "It has happened, but the record does not say closely enough when: it stays open until somebody settles it.",
      z.boolean(),
    ),
    happened: field(
      "The day it officially happened; null also when that is not known to the day.",
      z.iso.date().nullable(),
    ),
    happenedWithin: field(
      "The days it can have happened on, by the official record; null: it has not.",
      z
        .object({
          earliest: field("Null: not known.", z.iso.date().nullable()),
          latest: z.iso.date(),
        })
        .nullable(),
    ),
    inferred: field(
      "Nobody has said that it happened: its official day was named, and has come.",
      z.boolean(),
    ),
    daysOff: field(
      "Days by which it came before the window (negative) or after its end, so far; 0: inside, open, or not known.",
      z.int(),
    ),
    atLeast: field("The day is not known exactly: `daysOff` is the least it can be.", z.boolean()),
    spoiler: spoilerShape.nullable(),
    self,
    page,
    entry: field("The entry in this API.", z.url()),
  }),
);
