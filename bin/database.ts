import postgres from "postgres";
import { StartRefused } from "@/db/data-folder";
import { startEmbedded } from "@/db/embedded";
import { within } from "@/db/patience";
import type { Settings } from "./settings";

export type OpenDatabase = {
  /** Holds the password: never print it. */
  url: string;
  authSecret: string;
  embedded: boolean;
  /** Call when all connections are closed. */
  leave(): Promise<void>;
};

type Wanted = Pick<Settings, "databaseUrl" | "authSecret" | "dataDir">;

const OLDEST = 15;
const PATIENCE_MS = 15_000;

/** One's own database when DATABASE_URL says so, else the embedded one. Throws StartRefused. */
export async function openDatabase(
  wanted: Wanted,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (!wanted.databaseUrl) {
    const embedded = await startEmbedded({ dataDir: wanted.dataDir, say });
    return {
      url: embedded.url,
      authSecret: wanted.authSecret ?? embedded.authSecret,
      embedded: true,
      leave: embedded.leave,
    };
  }
  await checkServer(wanted.databaseUrl);
  return {
    url: wanted.databaseUrl,
    authSecret: wanted.authSecret ?? "",
    embedded: false,
    leave: async () => undefined,
  };
}

/** Where a database is, fit for a screen: without its password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || 5432}${pathname}`;
}

async function checkServer(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  let version: number;
  try {
    const asked = client<{ server_version_num: string }[]>`show server_version_num`;
    // A proxy with nothing behind it takes connections and drops them, and the driver tries for ever.
    const [row] = await within(PATIENCE_MS, asked.execute());
    version = Math.floor(Number(row?.server_version_num) / 10_000);
  } catch (error) {
    throw new StartRefused(`The database at ${placeOf(url)} cannot be reached: ${whyNot(error)}.`);
  } finally {
    await client.end({ timeout: 1 });
  }
  if (version < OLDEST) {
    throw new StartRefused(
      `The database at ${placeOf(url)} is Postgres ${version}; What's Known needs ${OLDEST} or newer.`,
    );
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  EHOSTUNREACH: "there is no way to that host",
  CONNECT_TIMEOUT: "it does not answer",
  ETIMEDOUT: "it does not answer",
  "28P01": "it refuses the name or the password",
  "28000": "it refuses this name",
  "3D000": "there is no database of that name",
  "53300": "it has too many connections already",
};

function whyNot(error: unknown): string {
  const { code = "", errors } = error as { code?: string; errors?: { code?: string }[] };
  const known = REASONS[code] ?? REASONS[errors?.[0]?.code ?? ""];
  return (
    known ?? (code ? `it answers with the error ${code}` : "it does not speak as Postgres does")
  );
}

/**
 * Takes the lock that instances starting together share, and does the work when it is ours. Lets go
 * when the work is done or this process dies.
 */
export async function oneAtATime<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(hashtext('whats known: setting up'))`;
    return await work();
  } finally {
    await client.end();
  }
}

/** The role the product works as when the database has it and lets us; else none. */
export async function workingRole(url: string): Promise<string | undefined> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`set role whats_known_app`;
    return "whats_known_app";
  } catch {
    return undefined;
  } finally {
    await client.end();
  }
}
