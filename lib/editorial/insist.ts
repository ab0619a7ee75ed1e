import { can, type Standing, type Verb } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

/** @throws Refusal "not allowed" with the workflow's own reason. */
export function insist(actor: Actor, verb: Verb, standing: Standing): void {
  const decision = can(actor, verb, standing);
  if (!decision.allowed) throw new Refusal("not allowed", decision.reason);
}
