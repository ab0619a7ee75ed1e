import { turnsOnlyItself } from "@/lib/season/turns-text";

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi;
const SCRIPT_PRELOAD = /<link\b[^>]*\brel="preload"[^>]*\bas="script"[^>]*>/gi;
const STREAMED = /<template id="[BP]:/;
const OURS = /\bdata-page\b|\btype="application\//;

const BETWEEN_TAGS = />[^<]+/g;

/**
 * A rendered page as the document readers get: without the framework's own script and without the
 * second copy of the page that script would start from, and with no text in it that turns around what
 * stands beside it. Readers' pages have no client components,
 * so nothing would come alive by it; our own enhancements (`<script data-page>`) and structured
 * data stay. Text cannot be mistaken for a script: React escapes every "<" it writes. A page whose
 * parts came late needs the framework's script to put them in place, and is left as it is.
 */
export function asDocument(html: string): string {
  const straight = html.replace(BETWEEN_TAGS, turnsOnlyItself);
  if (STREAMED.test(straight)) return straight;
  return straight
    .replace(SCRIPT, (script, attributes: string) => (OURS.test(attributes) ? script : ""))
    .replace(SCRIPT_PRELOAD, "");
}
