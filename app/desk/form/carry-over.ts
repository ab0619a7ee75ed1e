import type { FormValues } from "@/app/desk/form/model";
import { sameValue } from "@/lib/season/fields";

/**
 * The form after a save: what was saved (with what colleagues did merged in), except for the fields
 * somebody went on typing in while the save was under way.
 */
export function carryOver(sent: FormValues, now: FormValues, saved: FormValues): FormValues {
  const content = Object.fromEntries(
    Object.entries(saved.content).map(([name, value]) => {
      const typed = now.content[name];
      const wentOn = typed !== undefined && !sameValue(sent.content[name], typed);
      return [name, wentOn ? typed : value];
    }),
  );
  const rest = (["citations", "changeKind", "note", "summary", "slug"] as const).map((part) => [
    part,
    sameValue(sent[part], now[part]) ? saved[part] : now[part],
  ]);
  return { ...saved, ...Object.fromEntries(rest), content };
}

/** Whether two forms propose the same: why, and a new entry's address, are no part of that. */
export function proposesSame(a: FormValues, b: FormValues): boolean {
  const { summary: _why, slug: _address, ...one } = a;
  const { summary: _otherWhy, slug: _otherAddress, ...other } = b;
  return sameValue(one, other);
}
