import type { Role } from "@/lib/season/words";

/** Who is asking: a signed-in, unsuspended person, with the role Postgres gave at this call. */
export type Actor = { id: string; name: string; role: Role };
