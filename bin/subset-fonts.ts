import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

// Cuts the fonts down to what the pages set: run by hand when the fonts or the sizes change, and
// commit what comes out. The "basic" files are all a reader of English downloads; the others are
// fetched by unicode-range when a name needs them.

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const packages = path.join(root, "node_modules/@fontsource-variable");
const into = path.join(root, "app/fonts");

const between = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

const ASCII = between(0x20, 0x7e);
const MARKS = "\u00a0£§©·×–—‘’“”…•€←↑→↓−\u2009\u2011";
const ACCENTS = "áéíóúöü";
const BASIC = ASCII + MARKS + ACCENTS;
const LATIN_1 = [...between(0xa1, 0xff)].filter((c) => !BASIC.includes(c)).join("");
const LATIN_EXT = between(0x100, 0x17f);

type Axes = Record<string, number | { min: number; max: number }>;
const ROMAN: Axes = { opsz: { min: 16, max: 72 }, wght: { min: 400, max: 640 } };
// Italics are quotations, all near one size: one optical size and weight will do.
const ITALIC: Axes = { opsz: 22, wght: 400 };
const SANS: Axes = { wght: { min: 400, max: 650 } };
// What draws the share cards reads neither WOFF2 nor variable fonts.
const CARD_TITLE: Axes = { opsz: 72, wght: 600 };
const CARD_WORDS: Axes = { opsz: 48, wght: 480 };
const CARD_SANS: Axes = { wght: 500 };
const CARD_SANS_BOLD: Axes = { wght: 640 };
const LATIN = BASIC + LATIN_1;

const CUTS: [name: string, from: string, text: string, axes: Axes][] = [
  ["newsreader-basic", "newsreader/files/newsreader-latin-opsz-normal", BASIC, ROMAN],
  ["newsreader-latin", "newsreader/files/newsreader-latin-opsz-normal", LATIN_1, ROMAN],
  ["newsreader-ext", "newsreader/files/newsreader-latin-ext-opsz-normal", LATIN_EXT, ROMAN],
  ["newsreader-italic-basic", "newsreader/files/newsreader-latin-opsz-italic", BASIC, ITALIC],
  ["newsreader-italic-latin", "newsreader/files/newsreader-latin-opsz-italic", LATIN_1, ITALIC],
  ["libre-franklin-basic", "libre-franklin/files/libre-franklin-latin-wght-normal", BASIC, SANS],
  ["libre-franklin-latin", "libre-franklin/files/libre-franklin-latin-wght-normal", LATIN_1, SANS],
  [
    "libre-franklin-ext",
    "libre-franklin/files/libre-franklin-latin-ext-wght-normal",
    LATIN_EXT,
    SANS,
  ],
];

const SERIF_FILES = "newsreader/files/newsreader";
const SANS_FILES = "libre-franklin/files/libre-franklin";
const CARD_CUTS: typeof CUTS = [
  ["title-latin", `${SERIF_FILES}-latin-opsz-normal`, LATIN, CARD_TITLE],
  ["title-ext", `${SERIF_FILES}-latin-ext-opsz-normal`, LATIN_EXT, CARD_TITLE],
  ["words-latin", `${SERIF_FILES}-latin-opsz-normal`, LATIN, CARD_WORDS],
  ["words-ext", `${SERIF_FILES}-latin-ext-opsz-normal`, LATIN_EXT, CARD_WORDS],
  ["sans-latin", `${SANS_FILES}-latin-wght-normal`, LATIN, CARD_SANS],
  ["sans-ext", `${SANS_FILES}-latin-ext-wght-normal`, LATIN_EXT, CARD_SANS],
  ["sans-bold-latin", `${SANS_FILES}-latin-wght-normal`, LATIN, CARD_SANS_BOLD],
  ["sans-bold-ext", `${SANS_FILES}-latin-ext-wght-normal`, LATIN_EXT, CARD_SANS_BOLD],
];

await mkdir(path.join(into, "cards"), { recursive: true });
async function cut([name, from, text, variationAxes]: (typeof CUTS)[number], as: "woff" | "woff2") {
  const font = await subsetFont(await readFile(path.join(packages, `${from}.woff2`)), text, {
    targetFormat: as,
    variationAxes,
    keepFeatures: ["kern", "liga", "lnum", "tnum", "mark", "mkmk", "ccmp", "locl"],
    noHinting: true,
  });
  await writeFile(path.join(into, `${name}.${as}`), font);
  process.stdout.write(`${name}.${as} ${font.length} bytes\n`);
}
for (const page of CUTS) await cut(page, "woff2");
for (const [name, ...card] of CARD_CUTS) await cut([`cards/${name}`, ...card], "woff");
for (const family of ["newsreader", "libre-franklin"]) {
  await copyFile(path.join(packages, family, "LICENSE"), path.join(into, `OFL-${family}.txt`));
}
