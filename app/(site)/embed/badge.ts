import { CERTAINTY_INK, INK, inkedGlyph } from "@/app/(site)/cards/ink";
import type { Badge } from "@/lib/published/embed/badge-words";
import { markup, trusted } from "@/lib/published/markup";

const HEIGHT = 24;
const SIZE = 12;
const BASELINE = 16;
const PAD = 8;
const GLYPH = 13;
const FONT = "Verdana, DejaVu Sans, Geneva, sans-serif";

/**
 * The badge as an SVG that needs no font and no style of ours. Each text is told how wide it is, so
 * that it fits whichever font draws it.
 */
export function badgeSvg({ label, parts, title }: Badge): string {
  let x = PAD;
  const labelWidth = widthOf(label);
  const labelText = text(label, x, labelWidth, INK.paper);
  x += labelWidth + PAD;
  const dark = x;
  const shown = parts.map(({ words, certainty }) => {
    const ink = CERTAINTY_INK[certainty];
    const glyphAt = x + PAD;
    const textAt = glyphAt + GLYPH + 5;
    const said = `${words}, ${certainty}`;
    const width = widthOf(said);
    x = textAt + width;
    return markup`<svg x="${glyphAt}" y="${(HEIGHT - GLYPH) / 2}" width="${GLYPH}" height="${GLYPH}" viewBox="0 0 16 16">${trusted(inkedGlyph(certainty, ink, INK.paper))}</svg>${text(said, textAt, width, ink)}`;
  });
  const width = x + PAD;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="t"><title id="t">${title}</title><rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="2" fill="${INK.paper}" stroke="${INK.third}"/><path d="M0 2a2 2 0 0 1 2-2h${dark - 2}v${HEIGHT}H2a2 2 0 0 1-2-2z" fill="${INK.ink}"/><g font-family="${FONT}" font-size="${SIZE}">${labelText}${shown}</g></svg>
`.toString();
}

function text(words: string, x: number, width: number, fill: string) {
  return markup`<text x="${x}" y="${BASELINE}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${fill}">${words}</text>`;
}

const NARROW = /[fijlrtI.,:;'!|()[\]/ ]/;
const BROAD = /[mwMWOQ%@—]/;
const FULL = /[\u1100-\u11FF\u2E80-\uFFEF\u{1F000}-\u{3FFFF}]/u;

/** Pixels a text takes at `SIZE` in a wide sans; near enough, as the text is then made to fit. */
function widthOf(words: string): number {
  let ems = 0;
  for (const character of words)
    ems += FULL.test(character)
      ? 1
      : BROAD.test(character)
        ? 0.9
        : NARROW.test(character)
          ? 0.4
          : 0.62;
  return Math.max(1, Math.ceil(ems * SIZE));
}
