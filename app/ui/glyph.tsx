import type { GlyphId } from "@/app/ui/glyphs";

/** A mark of the house (how sure, state, kind of change): always beside its word, never alone. */
export function Glyph({ id }: { id: GlyphId }) {
  return (
    <svg className="g" aria-hidden="true">
      <use href={`#g-${id}`} />
    </svg>
  );
}

/** A line icon, as tall as the text it stands in. */
export function Icon({ id, className }: { id: GlyphId; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : "i"} aria-hidden="true">
      <use href={`#g-${id}`} />
    </svg>
  );
}
