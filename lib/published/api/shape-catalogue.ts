import { z } from "zod";
import { answerFileSchema } from "@/lib/published/answer-file";
import {
  dateShape,
  day,
  field,
  instant,
  named,
  nativeShape,
  page,
  self,
} from "@/lib/published/api/shape";
import { PROMISE_STATES, QUESTIONS, TIERS } from "@/lib/season/words";

export const QUESTION_IDS = QUESTIONS.map(({ id }) => id);

const showFields = {
  id: z.uuid(),
  slug: field("Its part of every address.", z.string(), "all-of-us-are-dead"),
  title: z.string(),
};

export const seasonRefShape = named(
  "SeasonRef",
  "Which tracker it belongs to.",
  z.object({
    id: z.uuid(),
    show: field("The show's slug.", z.string(), "all-of-us-are-dead"),
    number: z.int(),
    self,
    page,
  }),
);

export const showShape = named(
  "Show",
  "A series with at least one season that is tracked.",
  z.object({
    ...showFields,
    nativeTitle: nativeShape.nullable(),
    streamer: field("Who releases it.", z.string(), "Netflix"),
    seasons: field("Its tracked seasons, by number.", z.array(seasonRefShape)),
    self,
  }),
);

const seasonFields = {
  id: z.uuid(),
  number: z.int(),
  name: field("Show and season in one.", z.string(), "All of Us Are Dead, Season 2"),
  title: field("The tracker's own title.", z.string()),
  standfirst: z.string(),
  show: z.object({ ...showFields, self }),
  firstPublished: field("The moment of its first publication.", instant),
  lastChanged: field("The moment of its latest publication. Checks do not move it.", instant),
  entries: field("How many entries stand.", z.int()),
  publications: field("How many publications there have been.", z.int()),
  self,
  page,
};

export const seasonShape = named("Season", "A tracked season.", z.object(seasonFields));

export const answerShape = named(
  "Answer",
  "One line of the answer card: what readers come for, answered in a few words.",
  answerFileSchema.shape.answers.element,
);
// In the document only: `answer.json` answers for itself.
named(
  "AnswerFile",
  "A tracker's answer card, and nothing else: `answer.json`, beside each tracker.",
  answerFileSchema,
);

export const promiseShape = named(
  "Promise",
  "What we told readers we would do, and whether we did.",
  z.object({
    id: z.uuid(),
    question: z.enum(QUESTION_IDS),
    says: z.string(),
    made: day,
    state: z.enum(PROMISE_STATES),
    settled: field("The day readers could see it settled.", day.nullable()),
    settledBy: field("The publication that settled it: its page.", z.url().nullable()),
  }),
);

export const seasonDetailShape = named(
  "SeasonDetail",
  "A tracked season with its answer card and what we promised.",
  z.object({
    ...seasonFields,
    lastChecked: field("The last day an editor looked.", day.nullable()),
    answers: field("The answer card, in its order.", z.array(answerShape)),
    promises: field("Oldest first.", z.array(promiseShape)),
  }),
);

const nameFields = {
  id: z.uuid(),
  name: field("As our pages print it.", z.string(), "Park Ji-hu"),
  nativeName: nativeShape.nullable(),
  aliases: field("Other names and spellings.", z.array(z.string())),
};

export const characterShape = named("Character", "Somebody in the show.", z.object(nameFields));
export const personShape = named(
  "Person",
  "Somebody our publications name.",
  z.object({
    ...nameFields,
    entries: field("Where in this API the entries are that name them.", z.url()),
    self,
  }),
);

export const sourceShape = named(
  "Source",
  "Where something was said.",
  z.object({
    id: z.uuid(),
    title: z.string(),
    publisher: z.string(),
    url: field("The source itself, on its own site.", z.string().nullable()),
    archiveUrl: field("A kept copy.", z.string().nullable()),
    published: dateShape.nullable(),
    tier: field("How close it stands to the people who know.", z.enum(TIERS)),
    repeats: field("The id of the source it repeats.", z.uuid().nullable()),
    self,
  }),
);
