import { z } from "zod";
import { trackerPath, wholeAddress } from "@/lib/published/address";
import type { Answer } from "@/lib/published/answers";
import { addressOf, seasonName } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";
import { daySchema } from "@/lib/season/day";
import { formatImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { CERTAINTIES, QUESTIONS } from "@/lib/season/words";

const QUESTION_IDS = QUESTIONS.map(({ id }) => id);

/** A date as it is known: words, EDTF (ISO 8601-2), and the first and last day it can be. */
const dateSchema = z
  .object({
    text: z.string().describe("As readers see it: “early 2024”."),
    edtf: z.string().describe("ISO 8601-2, extended date/time format."),
    earliest: daySchema.nullable().describe("The first day it can be; null: open."),
    latest: daySchema.nullable().describe("The last day it can be; null: open."),
  })
  .describe("A date, no more precise than it is known.");

const answerSchema = z.object({
  question: z.enum(QUESTION_IDS),
  asks: z.string().describe("The question as readers see it."),
  answer: z.string().describe("The answer in a few words."),
  more: z.string().describe("A second line; empty when there is nothing to add."),
  covered: z
    .boolean()
    .describe("It is a spoiler: the answer says only that; the page has it covered."),
  value: z
    .union([z.string(), z.number().int()])
    .nullable()
    .describe("The state for machines, or how many actors; null when it is not known."),
  date: dateSchema.nullable().describe("Of the release: the day or window that was announced."),
  certainty: z.enum(CERTAINTIES),
  since: dateSchema.nullable().describe("When this was true, as far as we know."),
  changed: daySchema.nullable().describe("The day what we say of it last changed (UTC)."),
  checked: daySchema.nullable().describe("Of an unknown: the last look that found nothing new."),
  source: z.object({ name: z.string(), url: z.string() }).nullable(),
  sources: z.number().int().min(0).describe("How many sources stand behind it."),
  url: z.string().describe("The page with its evidence and history."),
});

/** The shape of `answer.json`: a tracker's answer card as data. Nothing in it is a spoiler. */
export const answerFileSchema = z.object({
  title: z.string().describe("“All of Us Are Dead, Season 2”."),
  show: z.object({
    title: z.string(),
    nativeTitle: z.string().nullable(),
    nativeLang: z.string().nullable(),
  }),
  season: z.number().int().min(1),
  url: z.string(),
  asOf: daySchema.describe("The UTC day on which these are the answers."),
  changed: daySchema.nullable().describe("The day anything of the tracker last changed."),
  answers: z.array(answerSchema),
});
export type AnswerFile = z.infer<typeof answerFileSchema>;

/** A tracker's answer card as data; web addresses are whole. */
export function answerFile({ season, today, lastChange, answers }: Tracker): AnswerFile {
  const { title, nativeTitle, nativeLang } = season.show;
  const url = wholeAddress(trackerPath(addressOf(season)));
  return {
    title: seasonName(season),
    show: { title, nativeTitle, nativeLang },
    season: season.number,
    url,
    asOf: today,
    changed: lastChange,
    answers: answers.map((answer) => asData(answer, url)),
  };
}

function asData(answer: Answer, tracker: string): AnswerFile["answers"][number] {
  const { question, asks, words, more, covered, certainty, checked, changed, sources } = answer;
  const { state, when, asOf, source, entry } = answer;
  return {
    question,
    asks,
    answer: words,
    more,
    covered,
    value: state,
    date: asDate(when),
    certainty,
    since: asDate(asOf),
    changed,
    checked,
    source: source && {
      name: source.name,
      url: source.href.startsWith("/") ? wholeAddress(source.href) : source.href,
    },
    sources,
    url: entry ? wholeAddress(entry) : `${tracker}#${question}`,
  };
}

function asDate(date: ImpreciseDate | null): z.infer<typeof dateSchema> | null {
  if (!date) return null;
  const { edtf, earliest, latest } = date;
  return { text: formatImprecise(date), edtf, earliest, latest };
}
