import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "@/bin/chromium";

// Held at the same time, so that they are two.
const FREE_PORTS = `const probes = [net.createServer(), net.createServer()];
const held = probes.map((probe) => events.once(probe.listen(0, "127.0.0.1"), "listening"));
Promise.all(held).then(() => {
  console.log(probes.map((probe) => probe.address().port).join());
  for (const probe of probes) probe.close();
});`;

// This file is read again by every worker, which has the environment of the first reader.
const env = process.env;
env.E2E_PORTS ??= execFileSync(process.execPath, ["-e", FREE_PORTS], { encoding: "utf8" }).trim();
env.E2E_DATA_DIR ??= path.join(tmpdir(), `whats-known-e2e-${process.pid}`);
const password = (env.DESK_DEMO_PASSWORD ||= `rehearsal-${randomBytes(9).toString("base64url")}`);

// Whatever one newsroom counts, schedules or publishes, the other never sees.
const newsrooms = env.E2E_PORTS.split(",").map((port, n) => ({
  port,
  address: `http://localhost:${port}`,
  dataDir: `${env.E2E_DATA_DIR}/${n}`,
}));

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // A newsroom for each worker: a server and a database of its own, where tests take turns.
  workers: newsrooms.length,
  fullyParallel: true,
  forbidOnly: true,
  // Two newsrooms and two browsers on two cores: what fails once is tried once more, and that is told.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: newsrooms[Number(env.TEST_PARALLEL_INDEX ?? 0)]?.address,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 900 },
    // A trace costs as much again as the test; ask for one with `npm run e2e -- name --trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(env.CHROME_PATH ? { executablePath: env.CHROME_PATH } : {}),
      args: chromiumArguments,
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: newsrooms.map(({ port, address, dataDir }) => ({
    command: "node --import tsx bin/start.ts",
    cwd: path.resolve(import.meta.dirname, ".."),
    url: `${address}/api/health`,
    timeout: 300_000,
    stdout: "ignore",
    stderr: "pipe",
    // In good order, so that its Postgres stops with it.
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: port,
      DATA_DIR: dataDir,
      DESK_DEMO_PASSWORD: password,
      // Whoever runs the tests may have these set for something else.
      DATABASE_URL: "",
      AUTH_SECRET: "",
      SITE_URL: "",
      HOST: "",
      TRUST_PROXY: "",
    },
  })),
});
