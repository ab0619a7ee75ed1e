import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import Validator from "@adobe/structured-data-validator";
import { projectFolder } from "@/db/embedded";
import type { Nodes } from "@/lib/published/structured/written";

// The vocabulary of schema.org is on this machine as the types of `schema-dts`, which are made from it.
const types = createRequire(import.meta.url)
  .resolve("schema-dts")
  .replace(/\.js$/, ".d.ts");

type Term = {
  "@id": string;
  "@type": "rdfs:Class" | "rdf:Property";
  "rdfs:subClassOf"?: { "@id": string }[];
  "schema:domainIncludes"?: { "@id": string }[];
};

/** The classes and properties of schema.org, in the form it publishes them. */
function vocabulary(): { "@graph": Term[] } {
  const source = readFileSync(types, "utf8");
  const domains = new Map<string, string[]>();
  const parents = new Map<string, string[]>();
  for (const [, name = "", above = "", body = ""] of source.matchAll(
    /^(?:export )?interface (\w+?)(?:Base|Leaf)(?:<[^>]*>)? extends ([^{]+) \{$([\s\S]*?)^\}/gm,
  )) {
    const classes = [...above.matchAll(/(\w+)Base\b/g)].map(([, parent = ""]) => parent);
    parents.set(name, [
      ...(parents.get(name) ?? []),
      ...classes.filter((parent) => parent !== name),
    ]);
    for (const [, property = ""] of body.matchAll(/^ {4}"(\w+)"\??: SchemaValue/gm))
      domains.set(property, [...(domains.get(property) ?? []), name]);
  }
  for (const [, name = "", above = ""] of source.matchAll(
    /^export type (\w+)Leaf<[^>]*> = Omit<(\w+)Base,/gm,
  ))
    if (!parents.has(name)) parents.set(name, above === name ? ["Role"] : [above]);
  const ids = (names: string[]) => names.map((name) => ({ "@id": `schema:${name}` }));
  return {
    "@graph": [
      ...[...parents].map(([name, above]) => ({
        "@id": `schema:${name}`,
        "@type": "rdfs:Class" as const,
        "rdfs:subClassOf": ids(above),
      })),
      ...[...domains].map(([name, classes]) => ({
        "@id": `schema:${name}`,
        "@type": "rdf:Property" as const,
        "schema:domainIncludes": ids(classes),
      })),
    ],
  };
}

let known: ReturnType<typeof vocabulary> | undefined;

/** What Adobe's validator finds: types and properties that are not there, or not of that type. */
export async function foundByValidator(nodes: Nodes): Promise<string[]> {
  const jsonld: Record<string, unknown[]> = {};
  for (const node of structuredClone(nodes)) {
    const type = String((node as { "@type": unknown })["@type"]);
    (jsonld[type] ??= []).push(node);
  }
  const issues = await new Validator((known ??= vocabulary())).validate({
    jsonld,
    microdata: {},
    rdfa: {},
  });
  return issues.map(
    ({ rootType, issueMessage, fieldNames }) =>
      `${rootType}: ${issueMessage} (${(fieldNames ?? []).join(", ")})`,
  );
}

/** What TypeScript finds, holding what was written against the types: also values of a wrong kind. */
export function foundByTypes(written: string[]): string[] {
  const folder = path.join(projectFolder, `node_modules/.cache/whats-known/graphs-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const constants = written.map((json, i) => `export const g${i}: Graph = ${json};`);
    const file = path.join(folder, "graphs.ts");
    writeFileSync(file, `import type { Graph } from "schema-dts";\n${constants.join("\n")}\n`);
    const flags = "--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler";
    const ended = spawnSync(
      path.join(projectFolder, "node_modules/.bin/tsc"),
      [...flags.split(" "), "--ignoreConfig", "--types", "", file],
      { encoding: "utf8" },
    );
    return ended.status === 0 ? [] : (ended.stdout + ended.stderr).split("\n").filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
