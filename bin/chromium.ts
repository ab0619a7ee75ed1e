import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const NAMES = [
  // The same engine without a desktop's windows: the tests take half the time.
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];
const PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** What Chromium is started with: nothing that phones home, and no sandbox where root forbids one. */
export const chromiumArguments: string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium that really starts: CHROME_PATH, one on this machine, Playwright's own, or
 * one installed for the occasion. Throws with one sentence when there is none to be had.
 */
export async function aWorkingChromium(say: (line: string) => void): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and no Chromium starts from there.`);
  }
  for (const path of present()) if (await starts(path)) return path;
  const isRoot = process.getuid?.() === 0;
  for (const [why, command] of ways(isRoot)) {
    say(why);
    const [program = "", ...rest] = command;
    spawnSync(program, rest, { stdio: "inherit" });
    for (const path of present()) if (await starts(path)) return path;
  }
  throw new Error(
    "No Chromium starts on this machine and none could be installed: install Chromium or Chrome, or set CHROME_PATH to one.",
  );
}

function* ways(isRoot: boolean): Generator<[string, string[]]> {
  const playwright = [
    "npx",
    "playwright",
    "install",
    ...(isRoot ? ["--with-deps"] : []),
    "chromium",
  ];
  yield ["No Chromium was found; installing Playwright's", playwright];
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    yield ["Asking the system's package lists", ["apt-get", "update"]];
    // What is recommended beside it is for desktops, printers among them; a font is all it needs.
    const install = ["apt-get", "install", "-y", "--no-install-recommends", "fonts-liberation"];
    yield ["Installing the system's Chromium", [...install, "chromium-headless-shell"]];
    yield ["Installing the system's Chromium with its windows", [...install, "chromium"]];
  }
}

function present(): string[] {
  const folders = (process.env.PATH ?? "").split(":");
  const named = NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...new Set([...named, ...PLACES, chromium.executablePath()])].filter(existsSync);
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArguments });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
