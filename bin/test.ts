import { steps } from "./test-steps";
import type { Outcome, Step } from "./test-steps";

const USAGE = `npm test                 every check, in order
npm test lint            format, lint, types, dead code
npm test unit [part of a file's name]
npm test e2e [part of a file's name]    after a production build`;

type Done = { step: Step; outcome: Outcome; seconds: number };

const [asked, ...filters] = process.argv.slice(2);
const chosen = chosenSteps(asked);
if (!chosen) {
  console.error(USAGE);
  process.exit(2);
}

const results: Done[] = [];
void run(chosen).then(() => {
  process.exitCode = report(results) ? 0 : 1;
});

function chosenSteps(group: string | undefined): Step[] | null {
  if (!group) return steps;
  if (group === "e2e") return steps.filter((step) => ["build", "e2e"].includes(step.group));
  const own = steps.filter((step) => step.group === group);
  return own.length > 0 ? own : null;
}

async function run(all: Step[]): Promise<void> {
  for (const step of all) {
    console.log(`\n━━ ${step.name} ${"━".repeat(Math.max(0, 60 - step.name.length))}\n`);
    const begun = Date.now();
    const unbuilt = results.some((other) => other.step.group === "build" && !other.outcome.ok);
    const outcome =
      step.group === "e2e" && unbuilt
        ? { ok: false, note: "not run, there is no build" }
        : await step.run(filters).catch((error: unknown): Outcome => {
            console.error(error);
            return { ok: false };
          });
    results.push({ step, outcome, seconds: (Date.now() - begun) / 1000 });
  }
}

/** The table, and alone on the last line how many tests passed and failed. */
function report(all: Done[]): boolean {
  console.log(`\n━━ summary ${"━".repeat(53)}\n`);
  let [passed, failed, seconds] = [0, 0, 0];
  for (const { step, outcome, seconds: took } of all) {
    const counts =
      outcome.passed === undefined ? "" : `${outcome.passed} passed, ${outcome.failed} failed`;
    const notes = [counts, outcome.note].filter(Boolean).join("; ");
    console.log(
      `${outcome.ok ? "ok    " : "FAILED"}  ${step.name.padEnd(18)} ${took.toFixed(1).padStart(6)} s  ${notes}`,
    );
    passed += outcome.passed ?? 0;
    // A part that failed without naming a test counts as one: no failure ends in "0 failed".
    failed += outcome.failed || (outcome.ok ? 0 : 1);
    seconds += took;
  }
  console.log(`\n        in all             ${seconds.toFixed(1).padStart(6)} s\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return all.every(({ outcome }) => outcome.ok);
}
