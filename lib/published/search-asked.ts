import { SEARCH } from "@/lib/published/address";
import { isStorable } from "@/lib/season/text";
import { CERTAINTIES, type Certainty, type Kind, KINDS } from "@/lib/season/words";

/** What a reader looks for. */
export type Asked = {
  /** As typed, trimmed and cut to a length that is a question and not a text. */
  q: string;
  kind: Kind | null;
  certainty: Certainty | null;
  /** From 1 on. */
  page: number;
};

export const LONGEST_QUERY = 100;
const LAST_PAGE = 50;

type Params = Record<string, string | string[] | undefined>;

/** The question in an address; what cannot be understood there is left out. */
export function searchAsked(params: Params): Asked {
  const one = (name: string): string => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const typed = [...one("q").replace(/\s+/g, " ").trim()].slice(0, LONGEST_QUERY).join("");
  const page = /^[1-9]\d{0,2}$/.test(one("page")) ? Number(one("page")) : 1;
  return {
    q: isStorable(typed) ? typed : "",
    kind: KINDS.find((kind) => kind === one("kind")) ?? null,
    certainty: CERTAINTIES.find((certainty) => certainty === one("certainty")) ?? null,
    page: Math.min(page, LAST_PAGE),
  };
}

/** The address of a question; `change` replaces parts of it and goes back to the first page. */
export function searchPath(asked: Asked, change: Partial<Asked> = {}): string {
  const { q, kind, certainty, page } = { ...asked, page: 1, ...change };
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (kind) params.set("kind", kind);
  if (certainty) params.set("certainty", certainty);
  if (page > 1) params.set("page", String(page));
  return params.size ? `${SEARCH}?${params}` : SEARCH;
}
