import { z } from "zod";
import { API_PAGE, wholeAddress } from "@/lib/published/address";
import { field, named } from "@/lib/published/api/shape";

/** What can go wrong: each has a place on the page for people, where its type leads. */
export const PROBLEMS = {
  "invalid-parameter": {
    status: 400,
    title: "A parameter is not one we know, or holds what it may not",
    means:
      "Nothing was read. `errors` names each parameter, says what it may be, and lists the choices where there are some. Unknown parameters are refused, so that a slip of the pen never widens what you asked for.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing at this address",
    means:
      "The address is not one of ours, or what it names was never published, or had not been by the moment you asked about.",
  },
  retracted: {
    status: 410,
    title: "This entry was retracted",
    means:
      "It was published and should not have been. `retraction` is the publication that took it back; what it said before stays at the addresses of its earlier publications.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This API is read only",
    means: "Use GET, HEAD or OPTIONS; `Allow` lists them.",
  },
  busy: {
    status: 503,
    title: "Too many are asking at this moment",
    means: "Nothing is wrong with what you asked. Ask again after `Retry-After` seconds.",
  },
  fault: {
    status: 500,
    title: "Something went wrong on our side",
    means: "Nothing is wrong with what you asked. Ask again in a while.",
  },
} as const;
export type ProblemType = keyof typeof PROBLEMS;

export const problemShape = named(
  "Problem",
  "Problem details (RFC 9457), sent as application/problem+json.",
  z.object({
    type: field("Leads to the explanation on the page for people.", z.url()),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: field(
      "Of an invalid parameter: each one, and what it may be.",
      z
        .array(
          z.object({
            parameter: z.string(),
            detail: z.string(),
            allowed: field("The choices.", z.array(z.string()).optional()),
          }),
        )
        .optional(),
    ),
    retraction: field(
      "Of a retracted entry: the publication that took it back.",
      z.url().optional(),
    ),
  }),
);
type ProblemBody = z.infer<typeof problemShape>;
export type ParameterError = NonNullable<ProblemBody["errors"]>[number];

/** The anchor of a problem on the page for people. */
export const problemAnchor = (type: ProblemType): string => `problem-${type}`;

/** An answer that is a problem; its detail is for people and repeats nothing that was sent. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(
    type: ProblemType,
    detail: string,
    more: Pick<ProblemBody, "errors" | "retraction"> = {},
  ) {
    super(detail);
    this.name = "Problem";
    this.status = PROBLEMS[type].status;
    this.body = {
      type: wholeAddress(`${API_PAGE}#${problemAnchor(type)}`),
      title: PROBLEMS[type].title,
      status: this.status,
      detail,
      ...more,
    };
  }
}
