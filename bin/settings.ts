import { StartRefused } from "@/db/data-folder";

export type Settings = {
  dev: boolean;
  port: number;
  /** Addresses to listen on. */
  hosts: string[];
  /** The address readers use, without a trailing slash; from the port when it is not set. */
  siteUrl: string | undefined;
  /** A database of one's own; without it the embedded one. */
  databaseUrl: string | undefined;
  authSecret: string | undefined;
  dataDir: string | undefined;
  /** The demo people's password, for rehearsals on the embedded database. */
  demoPassword: string | undefined;
  /** Whether a proxy of ours stands before us, so that its X-Forwarded headers count. */
  trustProxy: boolean;
};

const SECRET_LENGTH = 32;

/** What the environment asks for. Throws StartRefused with one sentence about what is wrong. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const databaseUrl = given("DATABASE_URL");
  const authSecret = given("AUTH_SECRET");
  const host = given("HOST");
  if (databaseUrl) checkAddress(databaseUrl);
  if (databaseUrl && !authSecret) {
    throw new StartRefused(
      "DATABASE_URL is set, so AUTH_SECRET must be set too: at least 32 characters that nobody can guess, for example from `openssl rand -base64 32`.",
    );
  }
  if (authSecret && authSecret.length < SECRET_LENGTH) {
    throw new StartRefused(
      `AUTH_SECRET has ${authSecret.length} characters and needs at least ${SECRET_LENGTH}, for example from \`openssl rand -base64 32\`.`,
    );
  }
  return {
    dev: args.includes("--dev"),
    port: portOf(given("PORT")),
    // The embedded database is for trying things out, so nobody else on the network is let in unasked.
    hosts: host ? [host] : databaseUrl ? ["::"] : ["127.0.0.1", "::1"],
    siteUrl: siteOf(given("SITE_URL")),
    databaseUrl,
    authSecret,
    dataDir: given("DATA_DIR"),
    demoPassword: given("DESK_DEMO_PASSWORD"),
    trustProxy: given("TRUST_PROXY") === "true" || Number(given("TRUST_PROXY")) > 0,
  };
}

function checkAddress(databaseUrl: string): void {
  const protocol = URL.canParse(databaseUrl) ? new URL(databaseUrl).protocol : "";
  if (["postgres:", "postgresql:"].includes(protocol)) return;
  throw new StartRefused(
    "DATABASE_URL is not an address of a Postgres database; it looks like postgres://name:password@host:5432/database.",
  );
}

function portOf(asked: string | undefined): number {
  const port = Number(asked ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StartRefused(`PORT is "${asked}" and must be a number from 1 to 65535.`);
}

function siteOf(asked: string | undefined): string | undefined {
  if (!asked) return undefined;
  if (URL.canParse(asked)) {
    const { protocol, origin, pathname } = new URL(asked);
    if (/^https?:$/.test(protocol) && pathname === "/") return origin;
  }
  throw new StartRefused(
    `SITE_URL is "${asked}" and must be the address readers use, without a path, such as https://whatsknown.example.`,
  );
}
