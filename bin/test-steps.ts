import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFolder } from "@/db/embedded";
import { startTestServer } from "@/db/testing";
import { buildWhenNeeded, leaveBuild } from "./build";
import { aWorkingChromium } from "./chromium";

/** What came of a part; the counts are of tests, where the part has tests. */
export type Outcome = { ok: boolean; passed?: number; failed?: number; note?: string };
export type Step = {
  name: string;
  group: "lint" | "unit" | "build" | "e2e";
  run(filters: string[]): Promise<Outcome>;
};

const bin = (name: string): string => path.join(projectFolder, "node_modules/.bin", name);
const say = (line: string): void => console.log(line);

type Child = { env?: Record<string, string>; minutes?: number };

/** Runs a program to its end, its words on the screen; whether it ended well. */
async function program(command: string, args: string[], child: Child = {}): Promise<boolean> {
  const { env = {}, minutes = 5 } = child;
  const running = spawn(command, args, {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
    timeout: minutes * 60_000,
  });
  return await new Promise((resolve) => {
    running.once("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    running.once("close", (code, signal) => {
      if (signal) console.error(`${command} was ended by ${signal} after ${minutes} minutes`);
      resolve(code === 0);
    });
  });
}

const check =
  (command: string, ...args: string[]) =>
  async (): Promise<Outcome> => ({ ok: await program(bin(command), args) });

async function types(): Promise<Outcome> {
  // A fresh clone has not yet the types Next makes from the pages there are.
  const made = await program(bin("next"), ["typegen"]);
  return { ok: (await program(bin("tsc"), ["--noEmit"])) && made };
}

async function unit(filters: string[]): Promise<Outcome> {
  const files = ["app", "bin", "db", "lib"]
    .flatMap((folder) =>
      readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: "utf8" }).map(
        (file) => path.join(folder, file),
      ),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => !filters.length || filters.some((part) => file.includes(part)))
    .sort();
  if (files.length === 0) return { ok: false, note: "no such test file" };
  const reports = mkdtempSync(path.join(tmpdir(), "whats-known-unit-"));
  const spec = path.join(reports, "spec");
  const server = await startTestServer();
  try {
    const ok = await program(
      process.execPath,
      [
        "--import=tsx",
        "--test",
        "--test-concurrency=2",
        "--test-reporter=dot",
        "--test-reporter-destination=stdout",
        "--test-reporter=spec",
        `--test-reporter-destination=${spec}`,
        ...files,
      ],
      { env: { TEST_DATABASE_URL: server.url, DATABASE_URL: "", NODE_ENV: "test" }, minutes: 15 },
    );
    const summary = readFileSync(spec, "utf8");
    if (!ok) console.log(whatFailed(summary));
    const count = (word: string): number =>
      Number(new RegExp(`^\\S+ ${word} (\\d+)$`, "m").exec(summary)?.[1] ?? 0);
    return {
      ok,
      passed: count("pass"),
      failed: count("fail") + count("cancelled"),
      ...skippedNote(count("skipped") + count("todo")),
    };
  } finally {
    await server.leave();
    rmSync(reports, { recursive: true, force: true });
  }
}

function whatFailed(report: string): string {
  const from = report.lastIndexOf("failing tests:");
  return from < 0 ? report.slice(-8000) : report.slice(from);
}

const skippedNote = (skipped: number): { note?: string } =>
  skipped > 0 ? { note: `${skipped} skipped` } : {};

async function build(): Promise<Outcome> {
  try {
    await buildWhenNeeded(say, new AbortController().signal);
    return { ok: true };
  } catch (error) {
    console.error((error as Error).message);
    return { ok: false };
  } finally {
    await leaveBuild();
  }
}

async function browser(filters: string[]): Promise<Outcome> {
  const home = path.join(tmpdir(), `whats-known-e2e-${process.pid}`);
  const report = `${home}.json`;
  try {
    const chrome = await aWorkingChromium(say);
    say(`Chromium: ${chrome}`);
    const ok = await program(
      bin("playwright"),
      ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json", ...filters],
      {
        env: { CHROME_PATH: chrome, E2E_DATA_DIR: home, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        minutes: 20,
      },
    );
    const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    const notes = [
      skippedNote(stats.skipped).note,
      stats.flaky > 0 ? `${stats.flaky} only at the second try` : undefined,
    ].filter(Boolean);
    return {
      ok,
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      ...(notes.length > 0 ? { note: notes.join(", ") } : {}),
    };
  } catch (error) {
    console.error((error as Error).message);
    return { ok: false };
  } finally {
    for (const left of [home, report]) rmSync(left, { recursive: true, force: true });
  }
}

/** Everything `npm test` does, in order. */
export const steps: Step[] = [
  { name: "format", group: "lint", run: check("oxfmt", "--check") },
  { name: "lint", group: "lint", run: check("oxlint", "--type-aware", "--deny-warnings") },
  { name: "types", group: "lint", run: types },
  { name: "dead code", group: "lint", run: check("knip") },
  { name: "unit tests", group: "unit", run: unit },
  { name: "production build", group: "build", run: build },
  { name: "browser tests", group: "e2e", run: browser },
];
