/** Text that is markup already: `markup` puts it in as it is. */
export class Markup {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

/**
 * HTML or XML from a template: everything put into it is text and is escaped, for content and for
 * quoted attributes alike, unless it is markup made in the same way.
 */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...parts.map(written)));
}

/** Markup of our own making, such as a mark or a style sheet: never what somebody typed. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function written(part: Part): string {
  if (part instanceof Markup) return part.toString();
  if (part === null || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return part.map(written).join("");
}

const NAMED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;", // also for readers of feeds that know the entities of HTML 4 only
};
// XML 1.0, 2.2: what no document may hold, not even escaped.
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>"']/g, (character) => NAMED[character] ?? "");
}
