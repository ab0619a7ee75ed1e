import { z } from "zod";
import { type Citation, citationsSchema } from "@/lib/season/citation";
import { type Content, contentSchema, emptyContent } from "@/lib/season/content";
import { text } from "@/lib/season/text";
import { CHANGE_KINDS, type ChangeKind, type Kind } from "@/lib/season/words";

/** What one revision proposes: the words, their sources, and how readers are told. */
export type Proposal = {
  content: Content;
  citations: Citation[];
  changeKind: Exclude<ChangeKind, "retraction">;
  note: string;
};

export const NOTE_LENGTH = 300;
export const SUMMARY_LENGTH = 300;

const PROPOSED_KINDS = CHANGE_KINDS.filter(
  (kind): kind is Exclude<ChangeKind, "retraction"> => kind !== "retraction",
);

/** The schema of a proposal for an entry of this kind: the form's and the action's. */
export function proposalSchema(kind: Kind) {
  return z.strictObject({
    content: contentSchema(kind),
    citations: citationsSchema,
    changeKind: z.enum(PROPOSED_KINDS),
    note: text(NOTE_LENGTH),
  });
}

/** What the form of a new entry starts with: nothing said yet. */
export function blank(kind: Kind): Proposal {
  return { content: emptyContent(kind), citations: [], changeKind: "new", note: "" };
}

/**
 * Reads a stored or submitted proposal.
 * @throws z.ZodError when it does not have the kind's shape.
 */
export function readProposal(kind: Kind, value: unknown): Proposal {
  return proposalSchema(kind).parse(value);
}
