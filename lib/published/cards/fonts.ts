import { readFile } from "node:fs/promises";
import path from "node:path";
import { LRUCache } from "lru-cache";
import { linedUpWith } from "@/lib/published/cards/line-height";

/** A font as satori takes it. */
export type CardFont = { name: string; data: Buffer; weight: 400; style: "normal" };

// Everything is read from the product's own files: a card never asks the network for a font.
const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd());
const OURS = path.join(FOLDER, "app/fonts/cards");
const HANGUL = path.join(FOLDER, "node_modules/@fontsource/noto-serif-kr");
/** One card loads no more slices of the large font than this; what is beyond shows as boxes. */
const MOST_SLICES = 32;

export const TITLE = "title-latin, title-ext";
export const WORDS = "words-latin, words-ext";
export const SANS = "sans-latin, sans-ext";
export const SANS_BOLD = "sans-bold-latin, sans-bold-ext";
const ALWAYS = [TITLE, WORDS, SANS, SANS_BOLD].join(", ").split(", ");

type Slice = { name: string; ranges: [from: number, to: number][] };

let slices: Promise<Slice[]> | undefined;
let always: Promise<CardFont[]> | undefined;
// Satori keeps what it has read of a list of fonts for as long as the list lives.
const lists = new LRUCache<string, Promise<CardFont[]>>({ max: 12 });

/** The fonts that can set a text: our own, and of the large Korean one the slices it needs. */
export async function fontsFor(text: string): Promise<CardFont[]> {
  slices ??= readSlices();
  const needed = slicesIn(text, await slices);
  const key = needed.join(" ");
  const known = lists.get(key);
  if (known) return await known;
  const list = load(needed);
  lists.set(key, list);
  list.catch(() => lists.delete(key));
  return await list;
}

/** Fontsource cuts the font by how often characters are met, and says which slice has which. */
async function readSlices(): Promise<Slice[]> {
  const listed = JSON.parse(await readFile(path.join(HANGUL, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  return Object.entries(listed)
    .filter(([name]) => !name.startsWith("latin") && name !== "vietnamese")
    .map(([name, ranges]) => ({
      name: name.replace(/[[\]]/g, ""),
      ranges: ranges.split(",").map((range) => {
        const [from = 0, to = from] = range
          .replace("U+", "")
          .split("-")
          .map((point) => Number.parseInt(point, 16));
        return [from, to];
      }),
    }));
}

function slicesIn(text: string, among: Slice[]): string[] {
  const found = new Set<string>();
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x180 || found.size === MOST_SLICES) continue;
    const slice = among.find(({ ranges }) => ranges.some(([a, b]) => a <= point && point <= b));
    if (slice) found.add(slice.name);
  }
  return [...found].sort();
}

async function load(needed: string[]): Promise<CardFont[]> {
  always ??= Promise.all(
    ALWAYS.map(async (name) => font(name, await readFile(path.join(OURS, `${name}.woff`)))),
  );
  const ours = await always;
  const like = ours.find(({ name }) => WORDS.startsWith(`${name},`)) ?? ours[0];
  const korean = needed.map(async (name) => {
    const slice = await readFile(path.join(HANGUL, `files/noto-serif-kr-${name}-500-normal.woff`));
    return font(`korean-${name}`, like ? linedUpWith(slice, like.data) : slice);
  });
  return [...ours, ...(await Promise.all(korean))];
}

function font(name: string, data: Buffer): CardFont {
  return { name, data, weight: 400, style: "normal" };
}
