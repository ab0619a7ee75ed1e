import { Refusal } from "@/lib/season/refusal";

/** For assert.rejects: refused with this code, and with words that say so, if given. */
export const refused = (code: Refusal["code"], says?: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.code === code && (says?.test(error.message) ?? true);
