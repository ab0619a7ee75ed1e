import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

type Table = { entry: number; data: Buffer };

/** A table of a WOFF file (W3C WOFF 1.0, 5): where it is listed, and what it holds. */
function tableOf(woff: Buffer, tag: string): Table {
  for (let i = 0; i < woff.readUInt16BE(12); i += 1) {
    const entry = HEADER + i * ENTRY;
    if (woff.toString("latin1", entry, entry + 4) !== tag) continue;
    const [at, packed, whole] = [4, 8, 12].map((o) => woff.readUInt32BE(entry + o)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(at, at + packed);
    return { entry, data: Buffer.from(packed < whole ? inflateSync(stored) : stored) };
  }
  throw new Error(`the font has no table ${tag}`);
}

/**
 * The font with the ascent and descent of another (both WOFF 1.0), so that a line does not move when
 * it has letters of both. Glyphs stay as they are.
 */
export function linedUpWith(font: Buffer, other: Buffer): Buffer {
  const unitsOf = (woff: Buffer): number => tableOf(woff, "head").data.readUInt16BE(18);
  const scale = unitsOf(font) / unitsOf(other);
  const theirs = tableOf(other, "hhea").data;
  const { entry, data } = tableOf(font, "hhea");
  for (const o of [4, 6]) data.writeInt16BE(Math.round(theirs.readInt16BE(o) * scale), o);
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const lined = Buffer.concat([font, padding, data]);
  lined.writeUInt32BE(font.length + padding.length, entry + 4);
  lined.writeUInt32BE(data.length, entry + 8);
  lined.writeUInt32BE(data.length, entry + 12);
  lined.writeUInt32BE(lined.length, 8);
  return lined;
}
