import { z } from "zod";
import { type ParameterError, Problem } from "@/lib/published/api/problem";

/** Something that can be asked for in a query, or that an address names. */
export type Parameter<T> = {
  /** For the document: what may be given. */
  schema: z.ZodType;
  description: string;
  example?: string | number;
  /** Several, with commas between them. */
  list?: boolean;
  /** "a whole number from 1 to 100". */
  may: string;
  allowed?: readonly string[];
  /** Reads it; undefined when it is not what it may be. */
  read(text: string, now: Date): T | undefined;
};
type Parameters = Record<string, Parameter<unknown>>;
/** What was given for parameters: absent ones are undefined. */
export type Given<P extends Parameters> = {
  [K in keyof P]: (P[K] extends Parameter<infer T> ? T : never) | undefined;
};

/** One or several of a closed list. */
export function choices<const V extends string>(
  values: readonly V[],
  description: string,
): Parameter<V[]> {
  return {
    schema: z.array(z.enum(values as readonly [V, ...V[]])),
    description: `${description} Several with commas between them.`,
    example: values[0] ?? "",
    list: true,
    may: "one or several of these, with commas between them",
    allowed: values,
    read(text) {
      const given = text.split(",").map((part) => part.trim());
      const known = given.filter((part): part is V => (values as readonly string[]).includes(part));
      return known.length === given.length ? known : undefined;
    },
  };
}

/** One of a closed list. */
export function choice<const V extends string>(
  values: readonly V[],
  description: string,
): Parameter<V> {
  return {
    schema: z.enum(values as readonly [V, ...V[]]),
    description,
    may: values.length === 1 ? `“${values[0]}”` : "one of these",
    allowed: values,
    read: (text) => values.find((value) => value === text),
  };
}

/** A whole number within bounds. */
export function wholeNumber(min: number, max: number, description: string): Parameter<number> {
  return {
    schema: z.int().min(min).max(max),
    description,
    example: min,
    may: `a whole number from ${min} to ${max.toLocaleString("en-GB")}`,
    read(text) {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return number >= min && number <= max ? number : undefined;
    },
  };
}

/** Text that a schema knows how to judge. */
export function text(
  schema: z.ZodType<string>,
  may: string,
  description: string,
  example?: string,
): Parameter<string> {
  return {
    schema,
    description,
    may,
    ...(example === undefined ? {} : { example }),
    read: (given) => schema.safeParse(given).data,
  };
}

const LONGEST_NAME = 60;

/**
 * Reads a query.
 * @throws Problem "invalid-parameter" that names every parameter we do not know, that was given
 * twice, or that holds what it may not.
 */
export function readQuery<P extends Parameters>(
  parameters: P,
  query: URLSearchParams,
  now: Date,
): Given<P> {
  const errors: ParameterError[] = [];
  const given: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const values = query.getAll(name);
    if (!parameter) {
      errors.push({
        parameter: [...name].slice(0, LONGEST_NAME).join(""),
        detail: "There is no such parameter here. These are there.",
        allowed: Object.keys(parameters),
      });
      continue;
    }
    const value = values.length === 1 ? parameter.read(values[0] ?? "", now) : undefined;
    if (value === undefined) {
      errors.push({
        parameter: name,
        detail:
          values.length > 1
            ? `Give it once${parameter.list ? ", with commas between several" : ""}.`
            : `It may be ${parameter.may}.`,
        ...(parameter.allowed ? { allowed: [...parameter.allowed] } : {}),
      });
    } else given[name] = value;
  }
  if (errors.length > 0) {
    throw new Problem(
      "invalid-parameter",
      errors.length === 1
        ? "One parameter cannot be read. Nothing was looked up."
        : `${errors.length} parameters cannot be read. Nothing was looked up.`,
      { errors: errors.slice(0, 20) },
    );
  }
  return given as Given<P>;
}
