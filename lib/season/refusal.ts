/**
 * The one closed set of reasons why the desk says no. A refusal is expected: its message is written
 * for the person at the desk and says what happened, what was kept and what to do next. Anything
 * else that is thrown is a fault and its message is never shown.
 */
export const REFUSALS = [
  "signed out",
  "not allowed",
  "not found",
  "invalid",
  "clash",
  "moved",
  "blocked",
  "taken",
  "too many",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** A field's path ("statement", "citations.0.quote") and what is wrong with it. */
export type FieldProblem = { path: string; message: string };

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly problems: FieldProblem[];
  readonly detail: unknown;

  constructor(
    code: RefusalCode,
    message: string,
    more: { problems?: FieldProblem[]; detail?: unknown } = {},
  ) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.problems = more.problems ?? [];
    this.detail = more.detail ?? null;
  }
}

/** What a server action answers: the value, or a refusal as plain data. */
export type Answer<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      code: RefusalCode | "fault";
      message: string;
      problems: FieldProblem[];
      detail: unknown;
    };
