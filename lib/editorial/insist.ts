import type { Decision } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";

/** @throws Refusal "not allowed", with the decision's own reason. */
export function insist(decision: Decision): void {
  if (!decision.allowed) throw new Refusal("not allowed", decision.reason);
}
