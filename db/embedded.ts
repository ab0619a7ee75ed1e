import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { openDataFolder, StartRefused } from "./data-folder";
import type { DataFolder } from "./data-folder";
import {
  addressOf,
  findBinaries,
  findRunning,
  maintenanceOf,
  makeData,
  startServer,
  stopServer,
} from "./postgres-server";
import { othersSignedUp, signOff, signUp, withProcessLock } from "./process-lock";

/** The folder this project lies in. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

export type Embedded = {
  /** Holds the password: never print it. */
  url: string;
  dataFolder: string;
  authSecret: string;
  /** Other processes of ours that use this database as well. */
  others: number[];
  /** Says we are done; the last one to leave stops the server. Close all connections first. */
  leave(): Promise<void>;
};

type Options = {
  /** DATA_DIR; without it `.data` in the project, or a system place when that cannot work. */
  dataDir?: string | undefined;
  say?: (line: string) => void;
  /** For tests: data are made afresh at each start and never forced to disk. */
  disposable?: boolean;
};

const DATABASE = "whats_known";

/**
 * A real Postgres from npm on this machine: made, started, or found running, on a free port.
 * Throws StartRefused, whose message is for the person at the terminal.
 */
export async function startEmbedded(options: Options = {}): Promise<Embedded> {
  const { dataDir, say = () => undefined, disposable = false } = options;
  const folder = await openDataFolder({ chosen: dataDir, project: projectFolder, say });
  const lock = path.join(folder.path, "start.lock");
  const users = path.join(folder.path, "users");
  try {
    return await withProcessLock(
      lock,
      async () => {
        const running = await findOrStart(folder, say, disposable);
        await makeDatabase(maintenanceOf(folder, running.port));
        const others = await othersSignedUp(users);
        await signUp(users);
        return {
          url: addressOf(folder, running.port, DATABASE),
          dataFolder: folder.path,
          authSecret: folder.secrets.authSecret,
          others,
          leave: () =>
            withProcessLock(lock, async () => {
              await signOff(users);
              if ((await othersSignedUp(users)).length > 0) return;
              await stopServer(running.pid);
              if (disposable) await forget(folder);
            }),
        };
      },
      (holder) =>
        say(`Another start (process ${holder}) is busy with ${folder.path}; waiting for it`),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EACCES") throw error;
    throw new StartRefused(
      `The data folder ${folder.path} may not be written to (${(error as Error).message}). Choose another with DATA_DIR.`,
    );
  }
}

async function findOrStart(
  folder: DataFolder,
  say: (line: string) => void,
  disposable: boolean,
): Promise<{ port: number; pid: number }> {
  const found = await findRunning(folder);
  if (found) {
    say(`Found Postgres already running on ${folder.path} and use it`);
    return found;
  }
  if (disposable) await forget(folder);
  const binaries = await findBinaries(folder);
  if (await makeData(folder, binaries, disposable)) say(`Made a database in ${folder.path}`);
  const running = await startServer(
    folder,
    binaries,
    disposable ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {},
  );
  say(`Started Postgres on ${folder.path}`);
  return running;
}

async function forget(folder: DataFolder): Promise<void> {
  await rm(path.join(folder.path, "postgres"), { recursive: true, force: true });
}

async function makeDatabase(maintenance: string): Promise<void> {
  const client = postgres(maintenance, { max: 1, onnotice: () => undefined });
  try {
    const [there] = await client`select 1 from pg_database where datname = ${DATABASE}`;
    if (!there) await client.unsafe(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
