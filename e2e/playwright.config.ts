import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "@/bin/chromium";

const FREE_PORT = `const probe = net.createServer().listen(0, "127.0.0.1", () => {
  console.log(probe.address().port);
  probe.close();
});`;

// This file is read again by every worker, which has the environment of the first reader.
const env = process.env;
env.E2E_PORT ??= execFileSync(process.execPath, ["-e", FREE_PORT], { encoding: "utf8" }).trim();
env.E2E_DATA_DIR ??= path.join(tmpdir(), `whats-known-e2e-${process.pid}`);
env.DESK_DEMO_PASSWORD ||= `rehearsal-${randomBytes(9).toString("base64url")}`;
const baseURL = `http://localhost:${env.E2E_PORT}`;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // One newsroom, one database: the tests take turns.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(env.CHROME_PATH ? { executablePath: env.CHROME_PATH } : {}),
      args: chromiumArguments,
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: "node --import tsx bin/start.ts",
    cwd: path.resolve(import.meta.dirname, ".."),
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    stdout: "ignore",
    stderr: "pipe",
    // In good order, so that its Postgres stops with it.
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: env.E2E_PORT,
      DATA_DIR: env.E2E_DATA_DIR,
      DESK_DEMO_PASSWORD: env.DESK_DEMO_PASSWORD,
      // Whoever runs the tests may have these set for something else.
      DATABASE_URL: "",
      AUTH_SECRET: "",
      SITE_URL: "",
      HOST: "",
      TRUST_PROXY: "",
    },
  },
});
