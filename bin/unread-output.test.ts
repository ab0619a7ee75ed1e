import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { projectFolder } from "@/db/embedded";

const PRINTS = `
  process.on("uncaughtException", () => process.exit(7));
  let n = 0;
  const printing = setInterval(() => {
    console.log("a line"); console.error("another");
    if (++n === 20) { clearInterval(printing); process.send?.("done"); process.disconnect?.(); }
  }, 5);`;

async function exitOf(script: string): Promise<number | null> {
  const child = spawn(process.execPath, ["--import=tsx", "--input-type=module", "--eval", script], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.stdout?.destroy();
  child.stderr?.destroy();
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

test("when nobody reads what is printed, the work goes on; without that care it would not", async () => {
  const careful = `const { goOnUnread } = await import("./bin/unread-output.ts"); goOnUnread();`;
  assert.equal(await exitOf(careful + PRINTS), 0);
  assert.equal(await exitOf(PRINTS), 7);
});
