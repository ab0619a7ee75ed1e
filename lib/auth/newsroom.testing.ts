import { db } from "@/db/connection";
import { users } from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import type { Actor } from "@/lib/season/actor";
import type { Role } from "@/lib/season/words";

/** The password of everyone `hire` makes, for tests. */
export const PASSWORD = "correct horse battery";

let hashed: Promise<string> | undefined;

/** Somebody with an account at the desk, for tests. */
export async function hire(name: string, role: Role): Promise<Actor & { email: string }> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@newsroom.example`;
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  const [made] = await db()
    .insert(users)
    .values({ name, email, role, passwordHash })
    .returning({ id: users.id });
  return { id: made!.id, name, role, email };
}
