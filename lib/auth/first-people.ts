import { randomInt } from "node:crypto";
import { isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { users } from "@/db/schema";
import { chosenPassword } from "@/lib/auth/chosen-password";
import { hashPassword } from "@/lib/auth/password";
import { record } from "@/lib/auth/record";
import { Refusal } from "@/lib/season/refusal";
import type { Role } from "@/lib/season/words";

export type FirstPerson = { email: string; name: string; role: Role; password: string };

const PEOPLE = [
  { name: "Mina Okafor", email: "mina@newsroom.example", role: "admin" },
  { name: "Tom Reyes", email: "tom@newsroom.example", role: "editor" },
  { name: "Han Ji-won", email: "jiwon@newsroom.example", role: "contributor" },
] as const;

/**
 * Makes one admin, one editor and one contributor where nobody can sign in yet, and tells their
 * passwords this once; empty when there is somebody. `demoPassword` is for rehearsals: all three
 * get it. Two starts at once make them once. Throws Refusal("invalid") for a weak demo password.
 */
export async function makeFirstPeople(
  options: { demoPassword?: string | undefined } = {},
): Promise<FirstPerson[]> {
  if (await somebodyCanSignIn()) return [];
  const demo = options.demoPassword || undefined;
  const fault = demo ? chosenPassword.safeParse(demo).error?.issues[0]?.message : undefined;
  if (fault) throw new Refusal("invalid", `DESK_DEMO_PASSWORD will not do. ${fault}`);
  const made = PEOPLE.map((person) => ({ ...person, password: demo ?? readablePassword() }));
  const rows = await Promise.all(
    made.map(async ({ name, email, role, password }) => ({
      name,
      email,
      role,
      passwordHash: await hashPassword(password),
    })),
  );
  return await db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('make_first_people'))`);
    if (await somebodyCanSignIn(tx)) return [];
    await tx.insert(users).values(rows);
    await record(tx, { actorId: null, verb: "make first people" });
    return made;
  });
}

async function somebodyCanSignIn(
  on: Pick<ReturnType<typeof db>, "select"> = db(),
): Promise<boolean> {
  const [found] = await on
    .select({ id: users.id })
    .from(users)
    .where(isNotNull(users.passwordHash))
    .limit(1);
  return found !== undefined;
}

// No letters or digits that look alike: these are read off a terminal and typed.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four, about 79 bits. */
function readablePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
