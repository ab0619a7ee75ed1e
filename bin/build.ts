import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartRefused } from "@/db/data-folder";
import { projectFolder } from "@/db/embedded";
import { othersSignedUp, signOff, signUp, withProcessLock } from "@/db/process-lock";

const SOURCES = [
  "app",
  "lib",
  "db",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const stampFile = path.join(projectFolder, ".next/whats-known-stamp");
// Beside the packages, so that a clone's files stay as they are.
const shelf = path.join(projectFolder, "node_modules/.cache/whats-known");
const servers = path.join(shelf, "servers");

/** Builds the pages unless what is there was built from these very sources. */
export async function buildWhenNeeded(
  say: (line: string) => void,
  stopping: AbortSignal,
): Promise<void> {
  await withProcessLock(
    path.join(shelf, "build.lock"),
    async () => {
      const stamp = stampOf();
      if ((await readFile(stampFile, "utf8").catch(() => "")) !== stamp) {
        const [other] = await othersSignedUp(servers);
        if (other) {
          throw new StartRefused(
            `The sources have changed since the last build, and another start (process ${other}) still serves that build. Stop it first, or work with npm run dev.`,
          );
        }
        await build(say, stopping);
        await writeFile(stampFile, stamp);
      }
      await signUp(servers);
    },
    (holder) => say(`Another start (process ${holder}) is building the pages; waiting for it`),
  );
}

/** Says that this process no longer serves the build. */
export async function leaveBuild(): Promise<void> {
  await signOff(servers);
}

function stampOf(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    const place = path.join(projectFolder, source);
    const entry = statSync(place, { throwIfNoEntry: false });
    const files = !entry
      ? []
      : entry.isDirectory()
        ? readdirSync(place, { recursive: true, withFileTypes: true })
            .filter((file) => file.isFile() && !file.name.includes(".test."))
            .map((file) => path.join(file.parentPath, file.name))
            .sort()
        : [place];
    for (const file of files) {
      hash.update(`\0${path.relative(projectFolder, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

async function build(say: (line: string) => void, stopping: AbortSignal): Promise<void> {
  const begun = Date.now();
  say("Building the pages; this takes a minute, and only when something has changed");
  const child = spawn(
    process.execPath,
    [path.join(projectFolder, "node_modules/next/dist/bin/next"), "build"],
    {
      cwd: projectFolder,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      signal: stopping,
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => (output += part));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new StartRefused(`The pages could not be built.\n\n${output.trim()}`);
  say(`Built the pages in ${Math.round((Date.now() - begun) / 1000)} seconds`);
}
