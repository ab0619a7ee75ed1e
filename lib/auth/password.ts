import { hash, verify } from "@node-rs/argon2";
import { lengthOf, LONGEST } from "@/lib/auth/chosen-password";

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The algorithm is its default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A hash of bytes nobody kept, made at the same cost.
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$pYdzutRXJPWifdq1orPgRw$8eGtgppN7L5DT7u5tA1Lpvk+0j+yHiKa1Kyn1RF5NoQ";

/** The argon2id hash to keep. The same password typed on another keyboard gives a match (NFKC). */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize("NFKC"), COST);
}

/**
 * Whether this is the password behind the hash. Without a hash the answer is no, after the same
 * work, so that the time taken tells nobody whether an account exists. The work is the verifier's.
 */
export async function isPassword(
  password: string,
  kept: string | null,
  verifier: (hash: string, password: string) => Promise<boolean> = verify,
): Promise<boolean> {
  const typed = lengthOf(password) <= LONGEST ? password.normalize("NFKC") : "";
  const matches = await verifier(kept ?? NOBODYS, typed);
  return matches && kept !== null && typed !== "";
}
