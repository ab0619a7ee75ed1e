import { Refusal } from "@/lib/season/refusal";

/** A reason with words in it. @throws Refusal "invalid" that asks for one. */
export function needReason(reason: string, ask: string): string {
  const given = reason.trim();
  if (given) return given;
  throw new Refusal("invalid", `${ask} Nothing was changed.`, {
    problems: [{ path: "reason", message: ask }],
  });
}
