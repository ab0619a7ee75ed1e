import { GLYPHS, type GlyphId } from "@/app/ui/glyphs";

/** The marks readers meet. */
export const READER_GLYPHS: GlyphId[] = [
  "official",
  "reported",
  "expected",
  "speculative",
  "unknown",
  "disputed",
  "debunked",
  "k-new",
  "k-update",
  "k-clarification",
  "k-correction",
  "k-retraction",
  "k-checked",
  "r-confirmed",
  "r-expected",
  "r-uncertain",
  "r-new",
  "r-out",
  "history",
  "left",
  "link",
  "moon",
  "right",
  "search",
  "warn",
];

/** Defines the marks that `Glyph` and `Icon` draw; once in a page, before they are used. */
export function Sprite({ glyphs }: { glyphs: readonly GlyphId[] }) {
  const symbols = glyphs
    .map((id) => `<symbol id="g-${id}" viewBox="0 0 16 16">${GLYPHS[id]}</symbol>`)
    .join("");
  return (
    <svg
      className="sprite"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: `<defs>${symbols}</defs>` }}
    />
  );
}
