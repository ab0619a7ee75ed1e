import { z } from "zod";
import { text, webAddress, wording } from "@/lib/season/text";

// What a reader can tell us, and what the desk answers: the shape of the forms, and of the writes.
// Safe in a browser.

export const TIP_LONGEST = 1000;
export const ANSWER_LONGEST = 500;

/** What a reader tells us about a publication. Nothing about themselves is asked. */
export const tipSchema = z.strictObject({
  says: wording(TIP_LONGEST).pipe(
    z.string().min(10, "Say in a sentence what is wrong, so that somebody can look into it."),
  ),
  /** Where it can be seen; may be empty. */
  link: z.union([text(0), webAddress()], {
    error: "Give a whole web address that starts with https:// or http://, or leave this empty.",
  }),
});

/** What the desk answers, for the reader to see; nothing needs to be said of what is accepted. */
export const answerSchema = z
  .strictObject({
    tipId: z.uuid(),
    state: z.enum(["accepted", "declined"], { error: "Choose whether it is accepted." }),
    answer: wording(ANSWER_LONGEST),
  })
  .superRefine(({ state, answer }, context) => {
    if (state === "declined" && answer === "") {
      context.addIssue({
        code: "custom",
        path: ["reason"],
        message: "Tell the reader why nothing changes.",
      });
    }
  });
