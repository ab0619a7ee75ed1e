import { EMBED_STYLE } from "@/app/(site)/embed/style";
import { FADE_PATH } from "@/app/ui/fade-rule";
import { GLYPHS } from "@/app/ui/glyphs";
import { capital } from "@/app/ui/labels";
import { ALL_TRACKERS, wholeAddress } from "@/lib/published/address";
import type { Theme } from "@/lib/published/embed/embedded";
import { type Markup, markup, trusted } from "@/lib/published/markup";
import type { Certainty } from "@/lib/season/words";

// Tells the page around it how tall it is; whoever does not listen has lost nothing.
const HEIGHT_SCRIPT =
  "(function(){var d=document.documentElement,s=function(){parent.postMessage({type:'whats-known:height',height:Math.ceil(d.getBoundingClientRect().height)},'*')};if(parent!==window){s();'ResizeObserver'in window&&new ResizeObserver(s).observe(d)}})()";

type Embed = {
  theme: Theme;
  title: string;
  /** The page it is taken from, as a path. */
  canonical: string;
  heading: Markup;
  body: Markup;
};

/** An embed: one document that loads nothing else, with its style and its one small script inside. */
export function embedDocument({ theme, title, canonical, heading, body }: Embed): string {
  const chosen = theme === "auto" ? null : markup` data-theme="${theme}"`;
  return markup`<!doctype html>
<html lang="en"${chosen}><head><meta charset="utf-8"><title>${title} | What’s Known</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="canonical" href="${wholeAddress(canonical)}"><style>${trusted(EMBED_STYLE)}</style></head>
<body><header><h1>${heading}</h1><p class="of">${away(ALL_TRACKERS, "What’s Known")}</p></header><svg class="fade" viewBox="0 0 1184 4" preserveAspectRatio="none" aria-hidden="true"><path d="${FADE_PATH}" stroke="currentColor" stroke-width="4"/></svg>
<main>${body}</main>
<script data-page>${trusted(HEIGHT_SCRIPT)}</script></body></html>
`.toString();
}

/** A link out of the frame, to a page of ours. */
export function away(path: string, words: string | Markup): Markup {
  return markup`<a href="${wholeAddress(path)}" target="_blank" rel="noopener">${words}<span class="vh"> (opens in a new tab)</span></a>`;
}

/** How sure: mark, word and ink. */
export function sure(certainty: Certainty): Markup {
  const glyph = GLYPHS[certainty].replaceAll("var(--knock,var(--color-paper))", "var(--paper)");
  return markup`<span class="c" style="color:var(--${certainty})"><svg viewBox="0 0 16 16" aria-hidden="true">${trusted(glyph)}</svg>${capital(certainty)}</span>`;
}

/** A name in its own script, marked with its language. */
export function native(name: string | null, lang: string | null): Markup | null {
  return name === null ? null : markup` <span lang="${lang ?? "und"}">${name}</span>`;
}
