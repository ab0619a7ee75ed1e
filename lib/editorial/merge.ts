import { suggestChangeKind } from "@/lib/editorial/change-kind";
import type { Proposal } from "@/lib/editorial/proposal";
import type { Citation } from "@/lib/season/citation";
import { sameValue } from "@/lib/season/fields";

/**
 * One field, in the three states of a merge. `field` is a content field's name, "note",
 * "changeKind", or "citation:<source id>"; an absent citation is null.
 */
export type Clash = { field: string; base: unknown; theirs: unknown; mine: unknown };

export type Merge = {
  /** Theirs, with my changes on top; a clashing field has theirs until someone chooses. */
  merged: Proposal;
  clashes: Clash[];
  /** Fields only they changed, and fields only I changed. */
  theirsOnly: string[];
  mineOnly: string[];
};

/**
 * Three-way merge field by field: what only one side changed is taken; what both changed alike is
 * taken once; what both changed differently clashes. Each source's citation is a field of its own,
 * so two people can add sources to one entry at once.
 */
export function merge(base: Proposal, theirs: Proposal, mine: Proposal): Merge {
  const b = flatten(base);
  const t = flatten(theirs);
  const m = flatten(mine);
  const merged: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  const theirsOnly: string[] = [];
  const mineOnly: string[] = [];
  for (const field of new Set([...Object.keys(t), ...Object.keys(m), ...Object.keys(b)])) {
    const [was, their, my] = [b[field] ?? null, t[field] ?? null, m[field] ?? null];
    const theyChanged = !sameValue(was, their);
    const iChanged = !sameValue(was, my);
    if (theyChanged && iChanged && !sameValue(their, my)) {
      merged[field] = their;
      clashes.push({ field, base: was, theirs: their, mine: my });
    } else {
      merged[field] = iChanged ? my : their;
      if (theyChanged && !iChanged) theirsOnly.push(field);
      if (iChanged && !theyChanged) mineOnly.push(field);
    }
  }
  return { merged: unflatten(merged, theirs, mine), clashes, theirsOnly, mineOnly };
}

/**
 * Settles a clash of change kinds that nobody chose: two suggestions give way to the one for what is
 * merged, and a suggestion gives way to a choice. Two choices go on clashing. `live` is what readers
 * see.
 */
export function settleChangeKind(
  result: Merge,
  live: Proposal | null,
  theirs: Proposal,
  mine: Proposal,
): Merge {
  const asSuggested = (of: Proposal) => suggestChangeKind(live, of).changeKind === of.changeKind;
  const clashing = result.clashes.some(({ field }) => field === "changeKind");
  const mineFollows = asSuggested(mine);
  const theirsFollows = asSuggested(theirs);
  if (!clashing || (!mineFollows && !theirsFollows)) return result;
  const chosen = mineFollows ? theirs.changeKind : mine.changeKind;
  const changeKind =
    mineFollows && theirsFollows ? suggestChangeKind(live, result.merged).changeKind : chosen;
  return {
    ...result,
    merged: { ...result.merged, changeKind },
    clashes: result.clashes.filter(({ field }) => field !== "changeKind"),
  };
}

const CITATION = "citation:";

/** A proposal with one of a merge's fields replaced; a citation of null is taken out. */
export function withField(proposal: Proposal, field: string, value: unknown): Proposal {
  if (field === "note" || field === "changeKind") return { ...proposal, [field]: value };
  if (!field.startsWith(CITATION)) {
    return { ...proposal, content: { ...proposal.content, [field]: value } };
  }
  const id = field.slice(CITATION.length);
  const citation = value as Citation | null;
  const there = proposal.citations.some(({ sourceId }) => sourceId === id);
  const citations = proposal.citations.flatMap((each) =>
    each.sourceId === id ? (citation ?? []) : each,
  );
  return { ...proposal, citations: there || !citation ? citations : [...citations, citation] };
}

function flatten(proposal: Proposal): Record<string, unknown> {
  const flat: Record<string, unknown> = { ...proposal.content };
  flat.note = proposal.note;
  flat.changeKind = proposal.changeKind;
  for (const citation of proposal.citations) flat[CITATION + citation.sourceId] = citation;
  return flat;
}

function unflatten(flat: Record<string, unknown>, theirs: Proposal, mine: Proposal): Proposal {
  const { note, changeKind, ...rest } = flat;
  const content: Record<string, unknown> = {};
  const cited = new Map<string, Citation>();
  for (const [field, value] of Object.entries(rest)) {
    if (!field.startsWith(CITATION)) content[field] = value;
    else if (value) cited.set(field.slice(CITATION.length), value as Citation);
  }
  // Mine first where I reordered or added; then what only they added, in their order.
  const order = [...mine.citations, ...theirs.citations].map((citation) => citation.sourceId);
  const citations = [...new Set([...order, ...cited.keys()])].flatMap((id) => {
    const citation = cited.get(id);
    return citation ? [citation] : [];
  });
  return {
    content: content as Proposal["content"],
    citations,
    changeKind: changeKind as Proposal["changeKind"],
    note: note as string,
  };
}
