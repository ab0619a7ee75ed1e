// The house's marks, drawn on a 16-pixel grid. Three containers tell them apart without colour:
// a circle is how sure, a square is the state at the desk, a bare stroke is the kind of change.
export const GLYPHS = {
  official:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.9 8.3l2.2 2.2 4-4.6" fill="none" stroke="var(--knock,var(--color-paper))" stroke-width="1.75"/>',
  reported:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="8" cy="8" r="3.1" fill="currentColor"/>',
  expected:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 8V2.4A5.6 5.6 0 0 1 13.6 8Z" fill="currentColor"/>',
  speculative:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.6 2.19"/>',
  unknown:
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M6.1 6.5c0-1.2.85-1.9 1.95-1.9s1.9.7 1.9 1.7c0 1.5-1.9 1.45-1.9 3" fill="none" stroke="currentColor" stroke-width="1.4"/><rect x="7.3" y="10.4" width="1.5" height="1.5" fill="currentColor"/>',
  disputed:
    '<path d="M7.2 .9A6.6 6.6 0 0 0 7.2 13.6Z" fill="currentColor" transform="translate(0 -.2)"/><path d="M9.4 3.2A6 6 0 0 1 9.4 14.8Z" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  debunked:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6" stroke="currentColor" stroke-width="1.8"/>',
  "s-draft":
    '<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.8 2.8" stroke-dashoffset="1.4"/>',
  "s-review":
    '<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M2.4 13.6V2.4L13.6 13.6Z" fill="currentColor"/>',
  "s-scheduled":
    '<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.8V8.3H10.8" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  "s-published": '<rect x="1.6" y="1.6" width="12.8" height="12.8" fill="currentColor"/>',
  "s-retracted":
    '<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M.8 8H15.2" stroke="currentColor" stroke-width="1.8"/>',
  "s-conflict":
    '<path d="M1.6 2.4H7M1.6 13.6H7M1.6 2.4V13.6M14.4 2.4H9M14.4 13.6H9M14.4 2.4V13.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1v3.2L6.6 7l2.8 2L8 11.8V15" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  "k-new": '<path d="M3 12.5L8 4.5l5 8" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  "k-update":
    '<path d="M2 8h10.5M8.6 3.8L12.9 8l-4.3 4.2" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  "k-clarification":
    '<path d="M1.8 10.6c0-3.4 1.7-5 3.6-5 3.1 0 2.5 4.8 5.3 4.8 1.9 0 3.5-1.6 3.5-5" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  "k-correction":
    '<path d="M1.8 8H14.2M4.8 13.6L11.2 2.4" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  "k-retraction":
    '<path d="M2 13.4C7.4 11 11.8 6.8 11.8 4.2c0-1.3-.8-2-1.8-2-1.2 0-2.2 1-2.2 2.6 0 3.8 3.2 7.4 6.2 7.4" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  "k-checked":
    '<path d="M2 7.2H14" stroke="currentColor" stroke-width="1.5"/><path d="M3.1 11.2h1.8M7.1 11.2h1.8M11.1 11.2h1.8" stroke="currentColor" stroke-width="1.8"/>',
  "r-confirmed":
    '<path d="M2.8 8.4l3.4 3.4L13.2 4" fill="none" stroke="currentColor" stroke-width="2"/>',
  "r-expected":
    '<path d="M13 13V8.2c0-1.6-1-2.6-2.6-2.6H3M6.4 2.2L3 5.6 6.4 9" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  "r-uncertain":
    '<path d="M1.8 9.6c1.4-3 3.4-3.4 6.2-1.6s4.8 1.4 6.2-1.6" fill="none" stroke="currentColor" stroke-width="1.9"/>',
  "r-new": '<path d="M8 2.4v11.2M2.4 8h11.2" stroke="currentColor" stroke-width="2"/>',
  "r-out": '<path d="M2.4 8h11.2" stroke="currentColor" stroke-width="2"/>',
  ext: '<path d="M6 3H3v10h10v-3M9 2.8h4.2V7M13 3L7.4 8.6" fill="none"/>',
  history: '<path d="M3 3v3.4h3.4M3.2 6.2A5.4 5.4 0 1 1 2.8 9M8 5v3.4l2.2 1.6" fill="none"/>',
  link: '<path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7L8 4.3M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l1-1" fill="none"/>',
  right: '<path d="M2.5 8h10.5M9 4l4 4-4 4" fill="none"/>',
  left: '<path d="M13.5 8H3M7 4L3 8l4 4" fill="none"/>',
  down: '<path d="M3.5 6l4.5 4.5L12.5 6" fill="none"/>',
  chev: '<path d="M6 3.5L10.5 8 6 12.5" fill="none"/>',
  search: '<circle cx="7" cy="7" r="4.4" fill="none"/><path d="M10.2 10.2L14 14"/>',
  sun: '<circle cx="8" cy="8" r="3" fill="none"/><path d="M8 1v2M8 13v2M1 8h2M13 8h2M3.1 3.1l1.4 1.4M11.5 11.5l1.4 1.4M12.9 3.1l-1.4 1.4M4.5 11.5l-1.4 1.4"/>',
  moon: '<path d="M13 9.6A5.6 5.6 0 1 1 6.4 3a4.6 4.6 0 0 0 6.6 6.6Z" fill="none"/>',
  check: '<path d="M3 8.4l3.2 3.2L13 4.6" fill="none" stroke-width="2"/>',
  x: '<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke-width="2"/>',
  warn: '<path d="M8 1.8L15 14H1Z" fill="none"/><path d="M8 6v4M8 11.2v1.4"/>',
  info: '<circle cx="8" cy="8" r="6.2" fill="none"/><path d="M8 7.2v4.2M8 4.4v1.4"/>',
  lock: '<path d="M3.5 7h9v6.5h-9zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" fill="none"/>',
  dot: '<circle cx="8" cy="8" r="3.2" fill="currentColor" stroke="none"/>',
  key: '<circle cx="5" cy="8" r="3" fill="none"/><path d="M8 8h6.4M12 8v3"/>',
  restore: '<path d="M5.6 2.4L2.4 5.6l3.2 3.2M2.6 5.6h6.6a4.2 4.2 0 0 1 0 8.4H6" fill="none"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  cal: '<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" fill="none"/>',
  quote:
    '<path d="M2.5 12V8.2C2.5 5.6 3.7 4.4 6 4M9 12V8.2c0-2.6 1.2-3.8 3.5-4.2M2.5 9h3.4v3H2.5zM9 9h3.4v3H9z" fill="none"/>',
} as const;
export type GlyphId = keyof typeof GLYPHS;
