import assert from "node:assert/strict";
import { test } from "node:test";
import { missingFrom, readLock } from "./lock";

test("the lock names every platform's packages, so that npm ci takes it", () => {
  assert.deepEqual(Object.keys(missingFrom(readLock())), [], "mend it with npm run lock");
});

test("a package that is missing is told by its platform", () => {
  const packages = {
    "node_modules/oxlint": {
      dev: true,
      optionalDependencies: { "@oxlint/binding-linux-x64-musl": "1.0.0", "@oxlint/there": "1.0.0" },
    },
    "node_modules/oxlint/node_modules/@oxlint/there": { version: "1.0.0" },
  };
  assert.deepEqual(missingFrom({ packages }), {
    "node_modules/@oxlint/binding-linux-x64-musl": {
      version: "1.0.0",
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
  });
});
