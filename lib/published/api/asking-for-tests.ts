import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { answerApi } from "@/lib/published/api/answer";
import { apiDocument } from "@/lib/published/api/document";
import { endpointAt } from "@/lib/published/api/endpoints";
import { siteUrl } from "@/lib/published/address";

type Json = Record<string, unknown>;
export type Answered<T> = { status: number; headers: Headers; text: string; body: T };

/** Every object takes only what is described: an answer that tells more than the document fails. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const out = Object.fromEntries(
    Object.entries(schema).map(([name, part]): [string, unknown] => [name, strict(part)]),
  );
  if (out.type === "object" && "properties" in out && !("additionalProperties" in out)) {
    return { ...out, additionalProperties: false };
  }
  return out;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
let described: Json | undefined;

function validatorOf(pointer: string) {
  if (!described) {
    described = strict(apiDocument()) as Json;
    ajv.addSchema({ ...described, $id: "https://api.test/openapi" });
  }
  const validate = ajv.getSchema(`https://api.test/openapi#${pointer}`);
  assert.ok(validate, `the document does not describe ${pointer}`);
  return validate;
}

const escaped = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** Holds an answer against the document: fails unless it is described there, wholly. */
export function holdAgainstDocument(path: string, status: number, type: string, body: unknown) {
  const there = endpointAt(path.split("?")[0]?.split("/").filter(Boolean) ?? []);
  if (!there && status === 200) return;
  const operation = there?.endpoint.path ?? "/shows";
  const responses = `/paths/${escaped(operation)}/get/responses`;
  const pointer =
    status === 200
      ? `${responses}/200/content/application~1json/schema`
      : "/components/schemas/Problem";
  assert.match(type, status === 200 ? /^application\/json;/ : /^application\/problem\+json;/);
  const validate = validatorOf(pointer);
  if (!validate(body)) assert.fail(`${path}: ${ajv.errorsText(validate.errors)}`);
}

/** Asks the API at a path below /api/v1 and holds what it answers against the document. */
export async function ask<T = Json>(
  path: string,
  init: RequestInit = {},
  now?: Date,
): Promise<Answered<T>> {
  const request = new Request(`${siteUrl()}/api/v1${path}`, init);
  const response = await answerApi(request, now);
  const text = await response.text();
  const { status, headers } = response;
  if (text === "") return { status, headers, text, body: null as T };
  const body = JSON.parse(text) as T;
  holdAgainstDocument(path, status, headers.get("content-type") ?? "", body);
  return { status, headers, text, body };
}

export type Listed<T> = { items: T[]; next: string | null };

/** All pages of a list, by following `next`. */
export async function walk<T>(path: string, between?: () => Promise<void>): Promise<T[][]> {
  const pages: T[][] = [];
  let at: string | null = path;
  while (at !== null) {
    const { status, body, text }: Answered<Listed<T>> = await ask<Listed<T>>(at);
    assert.equal(status, 200, text);
    pages.push(body.items);
    assert.ok(pages.length < 500, "the pages do not end");
    at = body.next && body.next.slice(`${siteUrl()}/api/v1`.length);
    if (at !== null) await between?.();
  }
  return pages;
}
