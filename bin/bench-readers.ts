import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import autocannon from "autocannon";
import { projectFolder } from "@/db/embedded";
import { freePort } from "@/db/postgres-server";
import { aWorkingChromium, chromiumArguments } from "./chromium";

/** Bytes as they come over the wire; script includes what stands in the page itself. */
export type Weight = { html: number; css: number; fonts: number; script: number };
export type Readers = {
  ours: Weight;
  bare: Weight;
  oursPerSecond: number;
  barePerSecond: number;
};

const TRACKER = "/all-of-us-are-dead/season-2";
const SECONDS = 6;
const LAYOUT = `export default function Layout({ children }: { children: React.ReactNode }) {
  return (<html lang="en"><body>{children}</body></html>);
}
`;
const PAGE = `export default function Page() { return <h1>Nothing but Next</h1>; }
`;

/** The tracker beside a page with nothing but Next, built and served as `next start` serves it. */
export async function weighAndRace(say: (line: string) => void): Promise<Readers> {
  const data = path.join(tmpdir(), `whats-known-bench-${process.pid}`);
  const bareFolder = path.join(projectFolder, ".data", "bench-bare");
  const running: ChildProcess[] = [];
  const start = async (args: string[], cwd: string, url: string, env: Record<string, string>) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
    running.push(child);
    await answers(url, child);
  };
  try {
    say("Building the bare page");
    const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
    mkdirSync(path.join(bareFolder, "app"), { recursive: true });
    writeFileSync(path.join(bareFolder, "app/layout.tsx"), LAYOUT);
    writeFileSync(path.join(bareFolder, "app/page.tsx"), PAGE);
    writeFileSync(
      path.join(bareFolder, "next.config.mjs"),
      `export default { turbopack: { root: ${JSON.stringify(projectFolder)} }, typescript: { ignoreBuildErrors: true } };\n`,
    );
    await ended(
      spawn(process.execPath, [next, "build"], {
        cwd: bareFolder,
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        stdio: ["ignore", "ignore", "inherit"],
      }),
    );
    const [barePort, ourPort] = [await freePort(), await freePort()];
    const bareUrl = `http://localhost:${barePort}/`;
    await start([next, "start", "-p", String(barePort)], bareFolder, bareUrl, {});
    say("Starting the product on fresh data");
    const ourUrl = `http://localhost:${ourPort}${TRACKER}`;
    await start(["--import", "tsx", "bin/start.ts"], projectFolder, ourUrl, {
      PORT: String(ourPort),
      DATA_DIR: data,
      DATABASE_URL: "",
      AUTH_SECRET: "",
      SITE_URL: "",
      HOST: "",
    });
    say("Weighing both pages in Chromium");
    const [ours, bare] = await weigh([ourUrl, bareUrl], say);
    if (!ours || !bare) throw new Error("a page was not weighed");
    say(`Reading both for ${SECONDS} seconds at a time, in turns`);
    let [oursPerSecond, barePerSecond] = [0, 0];
    for (let turn = 0; turn < 3; turn += 1) {
      barePerSecond = Math.max(barePerSecond, await perSecond(bareUrl));
      oursPerSecond = Math.max(oursPerSecond, await perSecond(ourUrl));
    }
    return { ours, bare, oursPerSecond, barePerSecond };
  } finally {
    for (const child of running.toReversed()) {
      if (child.exitCode !== null) continue;
      const over = ended(child).catch(() => undefined);
      child.kill("SIGTERM");
      await over;
    }
    rmSync(data, { recursive: true, force: true });
    rmSync(bareFolder, { recursive: true, force: true });
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server of ${url} ended`);
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(200);
  }
  throw new Error(`nothing answers at ${url}`);
}

async function ended(child: ChildProcess): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0 && code !== null) throw new Error(`a program ended with ${code}`);
}

async function weigh(urls: string[], say: (line: string) => void): Promise<Weight[]> {
  const executablePath = await aWorkingChromium(say);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const weights: Weight[] = [];
  try {
    for (const url of urls) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const weight: Weight = { html: 0, css: 0, fonts: 0, script: 0 };
      const kinds = {
        document: "html",
        stylesheet: "css",
        font: "fonts",
        script: "script",
      } as const;
      const sizes: Promise<void>[] = [];
      page.on("requestfinished", (request) => {
        const kind = kinds[request.resourceType() as keyof typeof kinds];
        if (!kind) return;
        const add = request.sizes().then(({ responseBodySize }) => {
          weight[kind] += responseBodySize;
        });
        sizes.push(add);
      });
      await page.goto(url, { waitUntil: "networkidle" });
      // Fonts are fetched when their first letter is shown.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState("networkidle");
      await Promise.all(sizes);
      weight.script += await inlineScript(url);
      weights.push(weight);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return weights;
}

/** Script in the page, compressed; not the page's own content, which Next sends in scripts too. */
async function inlineScript(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = ""]) => !/\bsrc=|application\//.test(attributes))
    .map(([, , script = ""]) => script)
    .filter((script) => !script.includes("self.__next_f"));
  return scripts.length ? gzipSync(scripts.join("\n")).length : 0;
}

async function perSecond(url: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: 20,
    duration: SECONDS,
    headers: { "accept-encoding": "gzip, deflate, br" },
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} answers of ${url} were not good`);
  return requests.average;
}
