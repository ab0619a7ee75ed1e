import { parseArgs } from "node:util";
import { ZodError } from "zod";
import { closeDb } from "@/db/connection";
import { StartRefused } from "@/db/data-folder";
import { inviteAsOperator } from "@/lib/auth/operator";
import { Refusal } from "@/lib/season/refusal";
import { ROLES } from "@/lib/season/words";
import { openDatabase } from "./database";

const USAGE = `npm run invite -- mina@newsroom.example [--name "Mina Okafor"] [--role ${ROLES.join("|")}]

Makes a link that works once, for seven days. Somebody new joins the desk with it: the first one as
admin, later ones as contributor unless --role says otherwise. Somebody who has an account sets a new
password with it; a --role given for them holds at once.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = read(process.argv.slice(2));
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  try {
    const { DATABASE_URL, DATA_DIR } = process.env;
    const database = await openDatabase(
      { databaseUrl: DATABASE_URL || undefined, authSecret: undefined, dataDir: DATA_DIR },
      (line) => console.error(`  ${line}`),
    );
    process.env.DATABASE_URL = database.url;
    try {
      const { name, email, role, link, until, renews } = await inviteAsOperator(asked);
      console.log(
        renews
          ? `\nWith this link ${name} (${email}, ${role}) sets a new password:`
          : `\nWith this link ${name} (${email}) joins the desk as ${role}:`,
      );
      console.log(`\n  ${link}\n`);
      console.log(
        `It works once, until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC.`,
      );
      return 0;
    } finally {
      await closeDb();
      await database.leave();
    }
  } catch (error) {
    console.error(sentence(error));
    return 1;
  }
}

function read(args: string[]): { email: string; name?: string; role?: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        help: { type: "boolean" },
      },
    });
    const { email = positionals[0], name, role, help } = values;
    if (!email || help || positionals.length > (values.email ? 0 : 1)) return null;
    return { email, ...(name ? { name } : {}), ...(role ? { role } : {}) };
  } catch {
    return null;
  }
}

/** What went wrong, for the person at the terminal; never an address with its password in it. */
function sentence(error: unknown): string {
  if (error instanceof StartRefused || error instanceof Refusal) return error.message;
  if (error instanceof ZodError) return error.issues.map(({ message }) => message).join("\n");
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && at.code === "42P01") {
      return "This database is empty. Start the product once, with npm start, and try again.";
    }
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return `The invitation could not be made: ${cause instanceof Error ? cause.message : "no reason given"}`;
}
