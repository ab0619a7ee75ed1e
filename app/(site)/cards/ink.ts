import { GLYPHS } from "@/app/ui/glyphs";
import type { Certainty } from "@/lib/season/words";

// Outside the pages there are no style sheets: these are the light theme's tokens (app/styles/tokens.css).
export const INK = {
  paper: "#f4f1ea",
  sunk: "#eae5da",
  ink: "#1a1613",
  second: "#463f38",
  third: "#625a50",
  hair: "#d5cdbf",
  blood: "#9c1820",
} as const;

export const CERTAINTY_INK: Record<Certainty, string> = {
  official: "#1c5a3d",
  reported: "#1d4c78",
  expected: "#6f4f00",
  speculative: "#6b4560",
  unknown: "#5a534a",
  disputed: "#94410a",
  debunked: "#463f38",
};

/** The mark of a certainty in its ink, as the inside of an SVG on a 16-pixel grid. */
export function inkedGlyph(certainty: Certainty, ink: string, knock: string): string {
  return GLYPHS[certainty]
    .replaceAll("var(--knock,var(--color-paper))", knock)
    .replaceAll("currentColor", ink);
}
