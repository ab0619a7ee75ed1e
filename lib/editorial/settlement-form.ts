import { z } from "zod";
import { NOTE_LENGTH } from "@/lib/editorial/proposal";
import { text } from "@/lib/season/text";
import { OUTCOMES } from "@/lib/season/words";

/** How a claim can be settled. */
export const SETTLEMENTS = OUTCOMES.filter((outcome) => outcome !== "open");
export type Settlement = (typeof SETTLEMENTS)[number];

/** The outcome proposed for a claim, and what readers are told of it. Safe in a browser. */
export const outcomeSchema = z.strictObject({
  outcome: z.enum(SETTLEMENTS, { error: "Choose how it turned out." }),
  note: text(NOTE_LENGTH),
});
