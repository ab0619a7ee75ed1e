import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { expect } from "@playwright/test";
import { connect } from "@/db/connection";
import { projectFolder, startEmbedded } from "@/db/embedded";
import { freePort } from "@/db/postgres-server";

export type OwnNewsroom = {
  address: string;
  /** Its database, as its owner. */
  sql: ReturnType<typeof connect>;
  close(): Promise<void>;
};

/** One more newsroom beside those of the workers, for what would be in the way of other tests. */
export async function openOwnNewsroom(name: string): Promise<OwnNewsroom> {
  const dataDir = path.join(process.env.E2E_DATA_DIR ?? "", `${name}-${process.pid}`);
  const address = `http://localhost:${await freePort()}`;
  const server = spawn(process.execPath, ["--import", "tsx", "bin/start.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PORT: new URL(address).port,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      AUTH_SECRET: "",
      SITE_URL: "",
      HOST: "",
      TRUST_PROXY: "",
    },
  });
  // Whatever becomes of the tests, it does not go on without them.
  const stop = (): boolean => server.kill("SIGTERM");
  process.once("exit", stop);
  const ended = endOf(server);
  await expect(async () => {
    expect(server.exitCode, "the server ended").toBe(null);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  }).toPass({ timeout: 60_000, intervals: [100] });
  const database = await startEmbedded({ dataDir });
  const sql = connect(database.url, { max: 2 });
  return {
    address,
    sql,
    async close() {
      await sql.end({ timeout: 5 });
      await database.leave();
      stop();
      await ended;
      process.off("exit", stop);
    },
  };
}

async function endOf(server: ChildProcess): Promise<void> {
  await new Promise((resolve) => server.once("exit", resolve));
}
