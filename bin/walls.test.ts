import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { projectFolder } from "@/db/embedded";

// Who must not import what. A file that tries is put into a house of paper with the real rules.
const WALLS: [from: string, to: string][] = [
  ["app/(site)/[show]/page.ts", "@/db/connection"],
  ["app/(site)/[show]/page.ts", "drizzle-orm"],
  ["app/(site)/parts/card.ts", "@/lib/editorial/drafting"],
  ["app/(site)/parts/card.ts", "@/lib/auth/session"],
  ["app/(site)/parts/card.ts", "@/app/desk/shell"],
  ["app/layout.ts", "@/lib/editorial/drafting"],
  ["app/layout.ts", "@/lib/auth/session"],
  ["app/api/health/route.ts", "@/db/connection"],
  ["app/ui/glyph.ts", "@/lib/published/tracker"],
  ["app/ui/glyph.ts", "@/lib/editorial/workflow"],
  ["app/ui/glyph.ts", "@/app/(site)/parts/card"],
  ["app/desk/page.ts", "@/db/connection"],
  ["app/desk/page.ts", "postgres"],
  ["app/desk/page.ts", "@/lib/published/tracker"],
  ["app/desk/page.ts", "@/app/(site)/parts/card"],
  ["app/sign-in/page.ts", "@/lib/published/tracker"],
  ["app/invite/[token]/page.ts", "@/db/schema"],
  ["app/(tell-us)/actions.ts", "@/lib/editorial/drafting"],
  ["app/(tell-us)/actions.ts", "@/lib/auth/session"],
  ["app/(tell-us)/actions.ts", "@/app/(site)/parts/card"],
  ["app/(tell-us)/actions.ts", "@/db/connection"],
  ["app/api/auth/[...nextauth]/route.ts", "@/lib/published/tracker"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/db/connection"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/editorial/scheduling"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/editorial/drafting"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/auth/session"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/published/feed"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/published/edge"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/app/desk/schedule/actions"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/app/desk/ui/masthead"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/app/(site)/parts/change-log"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/app/(site)/[show]/[season]/page"],
  ["app/(site)/parts/card.ts", "@/app/(preview)/desk/schedule/preview/band"],
  ["app/desk/schedule/page.ts", "@/app/(preview)/desk/schedule/preview/band"],
  ["app/desk/schedule/page.ts", "@/lib/published/tracker"],
  ["app/desk/schedule/preview/page.ts", "@/lib/published/tracker"],
  ["app/desk/schedule/preview/page.ts", "@/app/(site)/parts/tracker-body"],
  ["lib/season/words.ts", "@/lib/editorial/workflow"],
  ["lib/season/words.ts", "@/lib/published/tracker"],
  ["lib/season/words.ts", "@/db/schema"],
  ["lib/season/words.ts", "@/app/ui/glyph"],
  ["lib/season/words.ts", "react"],
  ["lib/season/words.ts", "next/headers"],
  ["lib/season/words.ts", "node:fs"],
  ["lib/editorial/drafting.ts", "next/cache"],
  ["lib/editorial/drafting.ts", "react"],
  ["lib/editorial/drafting.ts", "@/lib/published/tracker"],
  ["lib/editorial/drafting.ts", "@/lib/auth/session"],
  ["lib/editorial/drafting.ts", "@/app/desk/page"],
  ["lib/published/tracker.ts", "@/lib/editorial/drafting"],
  ["lib/published/tracker.ts", "@/lib/auth/session"],
  ["lib/published/tracker.ts", "@/app/ui/glyph"],
  ["lib/auth/session.ts", "@/lib/editorial/drafting"],
  ["lib/auth/session.ts", "@/lib/published/tracker"],
  ["db/schema.ts", "@/lib/editorial/drafting"],
  ["db/schema.ts", "@/lib/auth/session"],
  ["db/seed/seed.ts", "@/lib/published/tracker"],
  ["e2e/newsroom.spec.ts", "@/lib/editorial/drafting"],
  ["e2e/newsroom.spec.ts", "@/lib/auth/session"],
  ["lib/season/words.ts", "../editorial/workflow"],
  ["app/desk/page.ts", "../../db/connection"],
];

const DOORS: [from: string, to: string][] = [
  ["app/(site)/[show]/page.ts", "@/lib/published/tracker"],
  ["app/(site)/parts/card.ts", "@/lib/season/words"],
  ["app/(site)/parts/card.ts", "@/app/ui/glyph"],
  ["app/desk/page.ts", "@/lib/editorial/drafting"],
  ["app/desk/page.ts", "@/lib/auth/session"],
  ["app/(tell-us)/actions.ts", "@/lib/editorial/tips"],
  ["app/(tell-us)/actions.ts", "@/lib/published/publication"],
  ["app/desk/page.ts", "next/navigation"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/editorial/rehearsal"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/lib/published/tracker"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/app/(site)/parts/tracker-body"],
  ["app/(preview)/desk/schedule/preview/page.ts", "@/app/desk/actor"],
  ["lib/season/words.ts", "@/lib/season/day"],
  ["lib/season/words.ts", "zod"],
  ["lib/editorial/drafting.ts", "@/db/schema"],
  ["lib/published/tracker.ts", "@/db/connection"],
  ["lib/auth/session.ts", "next-auth/jwt"],
  ["db/schema.ts", "@/lib/season/words"],
  ["db/embedded.ts", "./data-folder"],
  ["e2e/newsroom.spec.ts", "@/lib/season/words"],
];

let house: string;
let refused: Set<string>;

const probe = (number: number, kind: string, from: string): string =>
  path.posix.join(path.posix.dirname(from), `${kind}-${number}.ts`);

before(() => {
  house = realpathSync(mkdtempSync(path.join(tmpdir(), "walls-")));
  copyFileSync(path.join(projectFolder, ".oxlintrc.json"), path.join(house, ".oxlintrc.json"));
  const put = (kind: string) => (rule: [string, string], number: number) => {
    const file = path.join(house, probe(number, kind, rule[0]));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `import { it } from "${rule[1]}";\nexport const known = it;\n`);
  };
  WALLS.forEach(put("wall"));
  DOORS.forEach(put("door"));
  const oxlint = path.join(projectFolder, "node_modules/oxlint/bin/oxlint");
  const run = spawnSync(process.execPath, [oxlint, "-f", "json"], { cwd: house, encoding: "utf8" });
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  refused = new Set(
    diagnostics
      .filter(({ code }) => code.includes("no-restricted-imports"))
      .map(({ filename }) => path.relative(house, path.resolve(house, filename))),
  );
});
after(() => rmSync(house, { recursive: true, force: true }));

WALLS.forEach(([from, to], number) => {
  test(`${path.dirname(from)} must not import ${to}`, () => {
    assert.ok(refused.has(probe(number, "wall", from)));
  });
});

// The preview of a tracker to come shows the readers' half at the desk. Widening it is a decision.
test("the wall between readers and desk has two openings, and the preview's is for few things by name", () => {
  const { overrides } = parse(readFileSync(path.join(projectFolder, ".oxlintrc.json"), "utf8"));
  const openings = overrides.filter(({ rules }) =>
    JSON.stringify(rules["no-restricted-imports"] ?? "").includes('"!@/'),
  );
  assert.deepEqual(
    openings.map(({ files }) => files),
    [["app/(tell-us)/**"], ["app/(preview)/**"]],
  );
  const named = JSON.stringify(openings[1]).match(/!@\/[^"]+/g) ?? [];
  assert.deepEqual(named, [
    "!@/lib/editorial/rehearsal",
    "!@/lib/editorial/schedule-list",
    "!@/lib/published/season",
    "!@/lib/published/tracker",
    "!@/app/desk/actor",
    "!@/app/desk/schedule",
    "!@/app/desk/schedule/addresses",
    "!@/app/desk/schedule/chosen-zone",
    "!@/app/desk/ui",
    "!@/app/desk/ui/tracker",
    "!@/app/(site)/parts",
    "!@/app/(site)/parts/shell",
    "!@/app/(site)/parts/since-visit",
    "!@/app/(site)/parts/tracker-body",
  ]);
  const pages = readdirSync(path.join(projectFolder, "app/(preview)"), { recursive: true });
  assert.deepEqual(
    pages.map(String).filter((file) => /(page|route|layout)\.tsx?$/.test(file)),
    ["desk/schedule/preview/page.tsx"],
  );
});

type Rules = { overrides: { files: string[]; rules: Record<string, unknown> }[] };

// The rules have comments on lines of their own.
const parse = (text: string): Rules => JSON.parse(text.replace(/^\s*\/\/.*$/gm, "")) as Rules;

DOORS.forEach(([from, to], number) => {
  test(`${path.dirname(from)} may import ${to}`, () => {
    assert.ok(!refused.has(probe(number, "door", from)));
  });
});
