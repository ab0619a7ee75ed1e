import { z } from "zod";
import { wording } from "@/lib/season/text";
import { PROMISE_STATES, QUESTIONS } from "@/lib/season/words";

// What is promised and how it ended: the shape of the forms, and of the writes. Safe in a browser.

/** How a promise can end. */
export const ENDINGS = PROMISE_STATES.filter((state) => state !== "open");
export type Ending = (typeof ENDINGS)[number];

const QUESTION_IDS = QUESTIONS.map(({ id }) => id);

/** A new promise to readers, under a question. */
export const promiseSchema = z.strictObject({
  question: z.enum(QUESTION_IDS, { error: "Choose the question it stands under." }),
  says: wording(300).pipe(z.string().min(1, "Say what readers can count on.")),
});

/** How a promise ended; null publication: nothing that was published settled it. */
export const settlementSchema = z
  .strictObject({
    promiseId: z.uuid(),
    publicationId: z.uuid().nullable(),
    state: z.enum(PROMISE_STATES, { error: "Choose how it ended." }),
  })
  .superRefine(({ state, publicationId }, context) => {
    if ((state === "kept" || state === "late") && publicationId === null) {
      context.addIssue({
        code: "custom",
        path: ["publicationId"],
        message: "Choose the publication that kept it.",
      });
    }
    if (state === "open" && publicationId !== null) {
      context.addIssue({
        code: "custom",
        path: ["publicationId"],
        message: "An open promise is not settled by a publication.",
      });
    }
  });

/** Which promises a publication keeps, in time or late, and is published with. */
export const keepsSchema = z
  .array(z.strictObject({ promiseId: z.uuid(), state: z.enum(["kept", "late"]) }))
  .max(50)
  .refine((keeps) => new Set(keeps.map(({ promiseId }) => promiseId)).size === keeps.length, {
    error: "A promise is settled once.",
  });
export type Keeps = z.infer<typeof keepsSchema>;
