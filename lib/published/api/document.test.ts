import assert from "node:assert/strict";
import { test } from "node:test";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { ANSWER_FILE, apiDocument } from "@/lib/published/api/document";
import { ENDPOINTS } from "@/lib/published/api/endpoints";

test("the document is sound by the rules of a linter we did not write", async () => {
  const found = await lintFromString({
    source: JSON.stringify(apiDocument()),
    absoluteRef: "openapi.json",
    config: await createConfig({
      extends: ["recommended"],
      rules: {
        // The words are free to use with credit; that is no licence with an address.
        "info-license": "off",
        "info-license-strict": "off",
        // answer.json stands beside the API, at the trackers' own addresses.
        "no-ambiguous-paths": "off",
        // The address of a site that is tried out on one's own machine.
        "no-server-example.com": "off",
      },
    }),
  });
  assert.deepEqual(
    found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    [],
  );
});

test("the document tells everything that can be asked, and every field it answers is told", () => {
  const { paths, components } = apiDocument() as {
    paths: Record<string, { get: { parameters: { name: string; description: string }[] } }>;
    components: { schemas: Record<string, { description?: string }> };
  };
  assert.deepEqual(Object.keys(paths), [...ENDPOINTS.map(({ path }) => path), ANSWER_FILE]);
  for (const { path, parameters } of ENDPOINTS) {
    const told = paths[path]?.get.parameters.map(({ name }) => name) ?? [];
    for (const name of Object.keys(parameters)) assert.ok(told.includes(name), `${path} ${name}`);
  }
  for (const [name, { description }] of Object.entries(components.schemas)) {
    assert.ok(description, name);
  }
});
