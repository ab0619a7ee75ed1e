import { z } from "zod";
import { API_PAGE, siteUrl, wholeAddress } from "@/lib/published/address";
import type { Endpoint } from "@/lib/published/api/endpoint";
import { ENDPOINTS, TAGS } from "@/lib/published/api/endpoints";
import type { Parameter } from "@/lib/published/api/parameter";
import { problemShape, PROBLEMS } from "@/lib/published/api/problem";
import { apiAddress, shapes } from "@/lib/published/api/shape";

type Json = Record<string, unknown>;

export const DESCRIPTION =
  "What a newsroom knows about a coming TV season, as data: small facts, each with how sure we are, as of when, who says so and its history. Read only, for anybody, without a key. Everything here is published; nothing else can be reached. What spoils is covered: it is null where it would stand, and named in `spoiler`.";

/** The OpenAPI 3.1 document of the API, made from the schemas that type the answers. */
export function apiDocument(): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "What’s Known",
      version: "1.0.0",
      summary: "The read API.",
      description: DESCRIPTION,
    },
    servers: [{ url: apiAddress("") }],
    externalDocs: { description: "For people, with examples", url: wholeAddress(API_PAGE) },
    security: [],
    tags: TAGS,
    paths: {
      ...Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, pathItem(endpoint)])),
      [ANSWER_FILE]: answerFileItem(),
    },
    components: { schemas: { ...schemas(), ...listSchemas() }, responses: problemResponses() },
  };
}

/** Beside the API, at each tracker's own address. */
export const ANSWER_FILE = "/{show}/{season}/answer.json";

function answerFileItem(): Json {
  const inPath = (name: string, example: string): Json => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    example,
  });
  return {
    servers: [{ url: siteUrl() }],
    get: {
      operationId: "getAnswerFile",
      summary: "A tracker's answer card: the smallest useful thing",
      tags: ["Seasons"],
      parameters: [inPath("show", "all-of-us-are-dead"), inPath("season", "season-2")],
      responses: {
        200: {
          description: "What readers come for, answered.",
          content: { "application/json": { schema: { $ref: ref("AnswerFile") } } },
        },
        304: { description: "If-None-Match names what you have." },
        404: { description: "There is no such tracker; a page says so." },
      },
    },
  };
}

/** Descriptions of our own, and those that schemas of other files brought along. */
const metadata = {
  get: (schema: z.ZodType) => ({ ...z.globalRegistry.get(schema), ...shapes.get(schema) }),
};

let made: Record<string, Json> | undefined;

/** Every named shape, as JSON Schema 2020-12. Made once: it takes longer than most answers. */
export function schemas(): Record<string, Json> {
  return (made ??= makeSchemas());
}

function makeSchemas(): Record<string, Json> {
  const { schemas: all } = z.toJSONSchema(shapes as never, {
    metadata: metadata as never,
    uri: ref,
    override: ({ jsonSchema }) => tidy(jsonSchema as Json),
  }) as { schemas: Record<string, Json> };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => name !== "__shared")
      .map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  );
}

const ref = (name: string): string => `#/components/schemas/${name}`;

/** Fields may be added to what we answer; and a safe integer is simply an integer. */
function tidy(schema: Json): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function inline(schema: z.ZodType): Json {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => tidy(jsonSchema as Json),
  }) as Json;
  return json;
}

/** The name of an endpoint's shape. */
export function shapeName({ shape }: Pick<Endpoint, "shape">): string {
  const name = shapes.get(shape)?.id;
  if (!name) throw new Error("every endpoint answers a named shape");
  return name;
}

function listSchemas(): Record<string, Json> {
  const lists = ENDPOINTS.filter(({ list }) => list).map((endpoint): [string, Json] => [
    `${shapeName(endpoint)}List`,
    {
      type: "object",
      description: `A page of ${endpoint.path.slice(1)}.`,
      required: ["items", "next"],
      properties: {
        items: { type: "array", items: { $ref: ref(shapeName(endpoint)) } },
        next: {
          description: "The address of the next page; null: this is the last.",
          type: ["string", "null"],
          format: "uri",
        },
      },
    },
  ]);
  return Object.fromEntries(lists);
}

function pathItem(endpoint: Endpoint): Json {
  const { id, summary, description, tag, list } = endpoint;
  const name = shapeName(endpoint) + (list ? "List" : "");
  return {
    get: {
      operationId: id,
      summary,
      ...(description ? { description } : {}),
      tags: [tag],
      parameters: [
        ...Object.entries(endpoint.inPath).map(([part, { description: what, example }]) => ({
          name: part,
          in: "path",
          required: true,
          description: what,
          schema: { type: "string" },
          ...(example.startsWith("{") ? {} : { example }),
        })),
        ...Object.entries(endpoint.parameters).map(([part, parameter]) => inQuery(part, parameter)),
      ],
      responses: {
        200: {
          description: list ? "A page of them." : "It.",
          headers: {
            ETag: {
              description: "Weak: it names what the answer says, in whatever coding it comes.",
              schema: { type: "string" },
            },
            Link: {
              description: list ? "rel=next leads to the next page." : "To this description.",
              schema: { type: "string" },
            },
          },
          content: { "application/json": { schema: { $ref: ref(name) } } },
        },
        304: { description: "If-None-Match names what you have." },
        400: { $ref: "#/components/responses/invalid-parameter" },
        404: { $ref: "#/components/responses/not-found" },
        ...(shapeName(endpoint) === "Entry" && !list
          ? { 410: { $ref: "#/components/responses/retracted" } }
          : {}),
        405: { $ref: "#/components/responses/method-not-allowed" },
        500: { $ref: "#/components/responses/fault" },
        503: { $ref: "#/components/responses/busy" },
      },
    },
  };
}

function inQuery(name: string, parameter: Parameter<unknown>): Json {
  const { description, example, list } = parameter;
  return {
    name,
    in: "query",
    description,
    schema: inline(parameter.schema),
    ...(list ? { style: "form", explode: false } : {}),
    ...(example === undefined ? {} : { example: list ? [example] : example }),
  };
}

function problemResponses(): Json {
  const name = shapes.get(problemShape)?.id ?? "";
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([type, { title }]) => [
      type,
      {
        description: `${title}.`,
        content: { "application/problem+json": { schema: { $ref: ref(name) } } },
      },
    ]),
  );
}
