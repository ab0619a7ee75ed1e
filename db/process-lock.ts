import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Whether the process still runs. Where the system tells (Linux), `started` guards against a number
 * that was given to another process since.
 */
export function processRuns(pid: number, started?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid);
  if (now === "gone") return false;
  return !started || !now || now === started;
}

/** When a process began, as an opaque mark; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name stands in brackets and may hold anything, so count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "gone" : (fields[19] ?? "");
  } catch {
    return "";
  }
}

const mark = (): string => `${process.pid} ${startOf(process.pid)}`;

function runsStill(written: string): boolean {
  const [pid, started] = written.trim().split(" ");
  return Number(pid) > 0 && processRuns(Number(pid), started);
}

/**
 * Runs `work` while no other process on this machine holds `file`. A lock whose holder has died is
 * taken over. `onWait` is called once when there is somebody to wait for.
 */
export async function withProcessLock<T>(
  file: string,
  work: () => Promise<T>,
  onWait?: (holder: number) => void,
): Promise<T> {
  const mine = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(mine, mark());
  try {
    for (let said = false; !(await take(mine, file)); await wait(100)) {
      const holder = await readFile(file, "utf8").catch(() => "");
      if (!holder) continue;
      if (!runsStill(holder)) await putAside(file, holder);
      else if (!said) {
        said = true;
        onWait?.(Number.parseInt(holder, 10));
      }
    }
  } finally {
    await rm(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** A hard link appears whole or not at all, so nobody reads a half-written lock. */
async function take(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function putAside(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString("hex")}.dead`;
  try {
    await rename(file, aside);
  } catch {
    return; // another process was quicker
  }
  // Somebody may have taken the lock between our look and our move: give it back.
  if ((await readFile(aside, "utf8")) !== dead) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Notes in `folder` that this process is using what the folder stands for. */
export async function signUp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, String(process.pid)), mark());
}

/** Takes this process off the list again. */
export async function signOff(folder: string): Promise<void> {
  await rm(path.join(folder, String(process.pid)), { force: true });
}

/** The other running processes on the list; those that died unseen are struck off. */
export async function othersSignedUp(folder: string): Promise<number[]> {
  const others: number[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(name);
    if (pid === process.pid) continue;
    const file = path.join(folder, name);
    if (runsStill(await readFile(file, "utf8").catch(() => ""))) others.push(pid);
    else await rm(file, { force: true });
  }
  return others;
}
