import { type FormField, formFieldsOf } from "@/app/desk/form/form-fields";
import {
  NO_DATE,
  readTyped,
  reviveDate,
  type TypedDate,
  typedFrom,
} from "@/app/desk/form/typed-date";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import type { Proposal } from "@/lib/editorial/proposal";
import type { Citation } from "@/lib/season/citation";
import type { Quotation, Spoiler } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { CHANGE_KINDS, type Kind, STANCES } from "@/lib/season/words";

export type TypedSpoiler = { season: string; episode: string; covers: Spoiler["covers"] };
export type TypedQuotation = { text: string; speaker: string; said: TypedDate; context: string };

/** What one field holds while it is typed: never null, and never less than what was typed. */
export type TypedValue = string | string[] | TypedDate | TypedSpoiler | TypedQuotation;

/** A proposal while it is typed. */
export type FormValues = {
  content: Record<string, TypedValue>;
  citations: Citation[];
  /** "": whatever is suggested. */
  changeKind: Proposal["changeKind"] | "";
  note: string;
  /** Why, for the desk. */
  summary: string;
  /** The wished address of a new entry. */
  slug: string;
};

/** What reading the form depends on besides what was typed. */
export type Reading = {
  kind: Kind;
  /** The day relative dates are counted from when they name none. */
  anchor: Day;
  live: Proposal | null;
};

export type FormProblem = { path: string; message: string };

/** A proposal as the form starts with it. A change kind that is the suggested one stays open. */
export function formOf(kind: Kind, proposal: Proposal, live: Proposal | null): FormValues {
  const stored = proposal.content as Record<string, unknown>;
  const content = Object.fromEntries(
    formFieldsOf(kind).map((field) => [field.name, typedValue(field, stored[field.name])]),
  );
  const suggested = suggestChangeKind(live, proposal).changeKind;
  return {
    content,
    citations: proposal.citations,
    changeKind: proposal.changeKind === suggested ? "" : proposal.changeKind,
    note: proposal.note,
    summary: "",
    slug: "",
  };
}

/**
 * What the form proposes as it is typed now, and what cannot be read of it yet (that is left out).
 * Lengths and shapes are the schema's to judge.
 */
export function readForm(
  values: FormValues,
  { kind, anchor, live }: Reading,
): { proposal: Proposal; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const content = Object.fromEntries(
    formFieldsOf(kind).map((field) => [
      field.name,
      readValue(field, values.content[field.name], anchor, (at, message) =>
        problems.push({ path: `content.${field.name}${at}`, message }),
      ),
    ]),
  ) as Proposal["content"];
  const proposal: Proposal = {
    content,
    citations: values.citations,
    changeKind: values.changeKind || "new",
    note: values.note,
  };
  if (!values.changeKind) proposal.changeKind = suggestChangeKind(live, proposal).changeKind;
  return { proposal, problems };
}

function typedValue({ shape }: FormField, value: unknown): TypedValue {
  switch (shape) {
    case "imprecise date":
      return typedFrom((value ?? null) as Parameters<typeof typedFrom>[0]);
    case "choices":
      return (value ?? []) as string[];
    case "number":
      return value === null || value === undefined ? "" : String(value);
    case "spoiler": {
      const spoiler = (value ?? null) as Spoiler | null;
      return {
        season: spoiler ? String(spoiler.season) : "",
        episode: spoiler?.episode ? String(spoiler.episode) : "",
        covers: spoiler?.covers ?? "everything",
      };
    }
    case "quotation": {
      const quotation = (value ?? null) as Quotation | null;
      return {
        text: quotation?.text ?? "",
        speaker: quotation?.speaker ?? "",
        said: typedFrom(quotation?.said ?? null),
        context: quotation?.context ?? "",
      };
    }
    default:
      return (value ?? "") as string;
  }
}

type Complain = (at: string, message: string) => void;

function readValue(
  { shape }: FormField,
  typed: TypedValue | undefined,
  anchor: Day,
  complain: Complain,
): unknown {
  switch (shape) {
    case "words":
    case "choices":
      return typed;
    case "imprecise date":
      return readDate(typed as TypedDate, anchor, (message) => complain("", message));
    case "number":
      return readNumber(typed as string, (message) => complain("", message));
    case "spoiler":
      return readSpoiler(typed as TypedSpoiler, complain);
    case "quotation":
      return readQuotation(typed as TypedQuotation, anchor, complain);
    default:
      return typed || null;
  }
}

function readDate(typed: TypedDate, anchor: Day, complain: (message: string) => void) {
  const { date, problem } = readTyped(typed, anchor);
  if (problem) complain(problem);
  return date;
}

function readNumber(typed: string, complain: (message: string) => void): number | null {
  const digits = typed.trim();
  if (digits === "") return null;
  if (/^\d{1,4}$/.test(digits)) return Number(digits);
  complain("Give a whole number, like 2.");
  return null;
}

function readSpoiler(
  { season, episode, covers }: TypedSpoiler,
  complain: Complain,
): Spoiler | null {
  const of = readNumber(season, (message) => complain(".season", message));
  const upTo = readNumber(episode, (message) => complain(".episode", message));
  if (of !== null) return { season: of, episode: upTo, covers };
  if (upTo !== null) complain(".season", "Say of which season that episode is.");
  return null;
}

function readQuotation(
  { text, speaker, said, context }: TypedQuotation,
  anchor: Day,
  complain: Complain,
): Quotation | null {
  if (![text, speaker, said.phrase, context].some((part) => part.trim() !== "")) return null;
  const date = readDate(said, anchor, (message) => complain(".said", message));
  return { text, speaker, said: date, context };
}

/** A form out of anything that was kept: what has the wrong shape starts as `fallback` has it. */
export function reviveForm(kind: Kind, kept: unknown, fallback: FormValues): FormValues {
  const from = (kept ?? {}) as Partial<Record<keyof FormValues, unknown>>;
  const stored = (from.content ?? {}) as Record<string, unknown>;
  const string = (value: unknown, otherwise: string): string =>
    typeof value === "string" ? value : otherwise;
  const content = Object.fromEntries(
    formFieldsOf(kind).map((field) => [
      field.name,
      reviveValue(field, stored[field.name], fallback.content[field.name] ?? ""),
    ]),
  );
  const changeKind = CHANGE_KINDS.find((each) => each === from.changeKind);
  return {
    content,
    citations: reviveCitations(from.citations) ?? fallback.citations,
    changeKind: changeKind && changeKind !== "retraction" ? changeKind : "",
    note: string(from.note, fallback.note),
    summary: string(from.summary, ""),
    slug: string(from.slug, ""),
  };
}

function reviveValue({ shape }: FormField, kept: unknown, fallback: TypedValue): TypedValue {
  if (kept === undefined || kept === null) return fallback;
  const parts = kept as Record<string, unknown>;
  const string = (value: unknown): string => (typeof value === "string" ? value : "");
  switch (shape) {
    case "imprecise date":
      return reviveDate(kept);
    case "choices":
      return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : fallback;
    case "spoiler":
      return {
        season: string(parts.season),
        episode: string(parts.episode),
        covers: parts.covers === "detail" ? "detail" : "everything",
      };
    case "quotation":
      return {
        text: string(parts.text),
        speaker: string(parts.speaker),
        said: parts.said ? reviveDate(parts.said) : NO_DATE,
        context: string(parts.context),
      };
    default:
      return typeof kept === "string" ? kept : fallback;
  }
}

function reviveCitations(kept: unknown): Citation[] | null {
  if (!Array.isArray(kept)) return null;
  return kept.flatMap((each: unknown) => {
    const { sourceId, stance, quote, locator } = (each ?? {}) as Record<string, unknown>;
    if (typeof sourceId !== "string") return [];
    return [
      {
        sourceId,
        stance: STANCES.find((known) => known === stance) ?? "supports",
        quote: typeof quote === "string" ? quote : "",
        locator: typeof locator === "string" ? locator : "",
      },
    ];
  });
}
