import type { Answer } from "@/lib/season/refusal";

export type Refused = Extract<Answer<unknown>, { ok: false }>;
/** An answer, or that none came: the network, or the server, was gone. */
export type Asked<T> = Answer<T> | (Omit<Refused, "code"> & { code: "lost" });

const LOST = {
  ok: false,
  code: "lost",
  message: "No answer came. It may have been saved: press again, nothing is written twice.",
  problems: [],
  detail: null,
} as const;

/** Calls an action; a call that gets no answer is told apart from one that was refused. */
export async function ask<T>(call: () => Promise<Answer<T>>): Promise<Asked<T>> {
  try {
    // A proxy's or a login page's reply is no answer of ours.
    return (await call()) ?? { ...LOST, problems: [] };
  } catch {
    return { ...LOST, problems: [] };
  }
}
