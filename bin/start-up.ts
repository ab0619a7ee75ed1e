import { closeDb, connect } from "@/db/connection";
import { StartRefused } from "@/db/data-folder";
import { migrate } from "@/db/migrate";
import { forgetEveryMinute } from "@/db/rate-limiters";
import { runScheduler } from "@/lib/editorial/scheduler";
import { buildWhenNeeded, leaveBuild } from "./build";
import { oneAtATime, openDatabase, workingRole } from "./database";
import type { OpenDatabase } from "./database";
import { openDoor, serve } from "./serve";
import { readSettings } from "./settings";
import type { Settings } from "./settings";

const say = (line: string): void => console.log(`  ${line}`);
const undo: (() => Promise<void>)[] = [];
const stopping = new AbortController();

/** Everything from nothing to a served product; comes back when it is being served. */
export async function start(): Promise<void> {
  const starting = startAll();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stop(starting));
  }
  await starting;
}

async function startAll(): Promise<void> {
  try {
    const settings = readSettings(process.env, process.argv.slice(2));
    console.log("What's Known is starting");
    const database = await openDatabase(settings, say);
    undo.push(database.leave);
    const people = await prepare(settings, database);
    if (!settings.dev) {
      undo.push(leaveBuild);
      await buildWhenNeeded(say, stopping.signal);
    }
    if (stopping.signal.aborted) return;
    const door = await openDoor(settings.hosts, settings.port, say);
    const siteUrl = settings.siteUrl ?? `http://localhost:${door.port}`;
    Object.assign(process.env, { SITE_URL: siteUrl, NEXTAUTH_URL: siteUrl });
    const close = await serve(door, { ...settings, siteUrl });
    undo.push(close, runScheduler(), forgetEveryMinute());
    greet(settings, database, siteUrl, people);
  } catch (error) {
    if (stopping.signal.aborted) return;
    console.error(error instanceof StartRefused ? `\n${error.message}` : error);
    await clearUp();
    process.exit(1);
  }
}

type Person = { email: string; name: string; role: string; password: string };

/** Migrated, with content, and on the embedded database with people who may sign in. */
async function prepare(settings: Settings, database: OpenDatabase): Promise<Person[]> {
  const { url, embedded } = database;
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: database.authSecret,
    NEXTAUTH_SECRET: database.authSecret,
  });
  undo.push(closeDb);
  return await oneAtATime(url, async () => {
    const applied = await migrate(url).catch((error: Error) => {
      throw new StartRefused(`The database could not be brought up to date: ${reasonOf(error)}`);
    });
    if (applied > 0) say(`Brought the database up to date (${applied} migrations)`);
    const role = await workingRole(url);
    if (role) process.env.DATABASE_ROLE = role;
    const { seedWhenEmpty } = await import("@/db/seed/seed");
    const owner = connect(url, { max: 1 });
    try {
      if (await seedWhenEmpty(owner)) say("Filled the empty database with its first tracker");
    } finally {
      await owner.end();
    }
    if (!embedded) {
      if (settings.demoPassword) {
        say("DESK_DEMO_PASSWORD counts on the embedded database only, and is ignored here");
      }
      return [];
    }
    const { makeFirstPeople } = await import("@/lib/auth/first-people");
    const { demoPassword } = settings;
    return await makeFirstPeople(demoPassword ? { demoPassword } : {});
  });
}

function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message;
}

function greet(
  settings: Settings,
  database: OpenDatabase,
  siteUrl: string,
  people: Person[],
): void {
  console.log(`\nWhat's Known is at ${siteUrl}`);
  console.log(`The desk is at ${siteUrl}/desk`);
  if (people.length > 0) {
    console.log("\nSign in as one of");
    const width = Math.max(...people.map((person) => person.email.length));
    for (const { email, role, password } of people) {
      console.log(`  ${email.padEnd(width)}  ${password}  (${role})`);
    }
    console.log("These passwords are shown this once; change them at the desk.");
  } else if (database.embedded) {
    console.log(
      "Sign in with the passwords printed at the first start. Forgotten? npm run invite -- you@example.com",
    );
  } else {
    console.log("Nobody at the desk yet? npm run invite -- you@example.com");
  }
  if (!settings.dev && settings.hosts.includes("127.0.0.1")) {
    console.log("\nOnly this machine can reach it; HOST=0.0.0.0 opens it to the network.");
  }
  console.log("Ctrl-C stops it.\n");
}

/** What has been begun is first brought to an end, so that all of it is known and can be undone. */
async function stop(starting: Promise<void>): Promise<void> {
  if (stopping.signal.aborted) process.exit(1);
  stopping.abort();
  console.log("\nStopping");
  await starting;
  await clearUp();
  process.exit(0);
}

/** Undoes what was done, last first. A second Ctrl-C does not wait. */
async function clearUp(): Promise<void> {
  for (const step of undo.reverse()) {
    await step().catch((error: unknown) => console.error(error));
  }
}
