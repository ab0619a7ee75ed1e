import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Something the person at the terminal can mend; its message is the whole explanation. */
export class StartRefused extends Error {
  override name = "StartRefused";
}

/** The account Postgres runs under when we are root, which Postgres refuses to be. */
export type Account = { name: string; uid: number; gid: number };

export type Secrets = { databasePassword: string; authSecret: string };

export type DataFolder = {
  path: string;
  runAs: Account | null;
  secrets: Secrets;
};

type Options = {
  /** An explicit choice (DATA_DIR); without it `.data` in the project, or a system place. */
  chosen: string | undefined;
  project: string;
  say: (line: string) => void;
};

/** Makes or finds the folder that holds the embedded database and this installation's secrets. */
export async function openDataFolder({ chosen, project, say }: Options): Promise<DataFolder> {
  const isRoot = process.getuid?.() === 0;
  const wanted = path.resolve(project, chosen ?? ".data");
  let folder = wanted;
  const runAs = isRoot ? await accountFor(path.join(wanted, "postgres"), say) : null;
  if (runAs) {
    await makeFolder(wanted);
    if (!mayEnter(runAs, wanted)) {
      if (chosen) {
        throw new StartRefused(
          `The data folder ${wanted} lies where the account "${runAs.name}" may not go, and Postgres must run under that account because it refuses to run as root. Choose another folder with DATA_DIR.`,
        );
      }
      folder = await systemFolder(project, runAs);
      say(
        `The account "${runAs.name}" (Postgres refuses to run as root) may not enter ${project}, so the data folder is ${folder}`,
      );
    }
  } else {
    await makeFolder(folder);
    await refuseForeign(folder);
  }
  return { path: folder, runAs, secrets: await secretsIn(folder) };
}

/** Whether the account can enter the folder. Asks the system itself, so access lists count too. */
export function mayEnter(account: Account, folder: string): boolean {
  const { uid, gid } = account;
  const asked = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { uid, gid, cwd: "/" });
  return asked.status === 0;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    if (existsSync(folder)) return;
    await mkdir(folder, { recursive: true });
    // Root's Postgres account has to pass through; nobody needs to list it.
    await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new StartRefused(
      `The data folder ${folder} cannot be made (${reason}). Choose another with DATA_DIR.`,
    );
  }
}

async function refuseForeign(folder: string): Promise<void> {
  const me = process.getuid?.();
  for (const place of [folder, path.join(folder, "postgres")]) {
    if (me === undefined || !existsSync(place)) continue;
    if ((await stat(place)).uid === me) continue;
    throw new StartRefused(
      `The data folder ${folder} was made by another account. Start as that account, or choose another folder with DATA_DIR.`,
    );
  }
}

/** The owner of the data if there is any, else an account called postgres, made when missing. */
async function accountFor(data: string, say: (line: string) => void): Promise<Account> {
  const owner = await stat(data).catch(() => null);
  if (owner && owner.uid !== 0) {
    return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  const found = account("postgres");
  if (found) return found;
  const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const fresh = made.status === 0 ? account("postgres") : null;
  if (fresh) {
    say('Made the system account "postgres": Postgres refuses to run as root');
    return fresh;
  }
  const nobody = account("nobody");
  if (nobody) return nobody;
  throw new StartRefused(
    "Postgres refuses to run as root, and no other account could be made for it. Start as an ordinary user, or set DATABASE_URL to a database of your own.",
  );
}

function account(name: string): Account | null {
  const uid = ask(["-u", name]);
  const gid = ask(["-g", name]);
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
}

const nameOf = (uid: number): string => ask(["-nu", String(uid)]) || String(uid);

function ask(question: string[]): string {
  const answer = spawnSync("id", question, { encoding: "utf8" });
  return answer.status === 0 ? answer.stdout.trim() : "";
}

/** A place outside root's home; the project's path in its name keeps two clones apart. */
async function systemFolder(project: string, runAs: Account): Promise<string> {
  const name = `${path.basename(project).replaceAll(/[^\w.-]/g, "-")}-${createHash("sha256").update(project).digest("hex").slice(0, 8)}`;
  for (const base of ["/var/lib", "/var/tmp", tmpdir()]) {
    const folder = path.join(base, "whats-known", name);
    try {
      for (const step of [path.dirname(folder), folder]) {
        await mkdir(step, { recursive: true });
        // In a folder open to all, somebody else may have put this here first.
        if ((await stat(step)).uid !== 0) throw new Error("not ours");
        await chmod(step, 0o711);
      }
      if (mayEnter(runAs, folder)) return folder;
    } catch {
      // try the next place
    }
  }
  throw new StartRefused(
    `The account "${runAs.name}" may not enter ${project}, and no other place for the data could be made. Choose one with DATA_DIR.`,
  );
}

async function secretsIn(folder: string): Promise<Secrets> {
  const file = path.join(folder, "secrets.json");
  try {
    return JSON.parse(await readFile(file, "utf8")) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new StartRefused(`The file ${file} cannot be read: ${(error as Error).message}`);
    }
  }
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString("hex"),
    authSecret: randomBytes(32).toString("hex"),
  };
  const whole = `${file}.${process.pid}`;
  await writeFile(whole, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    await link(whole, file);
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return await secretsIn(folder); // another start was quicker, and its secrets are the ones
  } finally {
    await rm(whole, { force: true });
  }
}
