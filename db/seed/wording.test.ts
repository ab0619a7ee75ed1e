import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { people } from "@/db/seed/names";
import { promises } from "@/db/seed/promises";
import { publications } from "@/db/seed/seed";
import { season } from "@/db/seed/show";
import type { Content } from "@/lib/season/content";

// What is read of an entry: each wording it was published with, over the one before.
type Worded = { slug: string; content: Content; note: string; locators: string[] };
const worded: Worded[] = [];
for (const { publishes } of publications) {
  for (const { slug, says, note, cites } of publishes) {
    const before = worded.findLast((one) => one.slug === slug)?.content;
    const content = { detail: "", spoiler: null, quotation: null, ...before, ...says } as Content;
    worded.push({ slug, content, note, locators: (cites ?? []).map(({ locator }) => locator) });
  }
}

/** The words readers see of an entry before they lift a cover. */
function openWords({ slug, content, note, locators }: Worded): string {
  const { spoiler, statement, detail, quotation } = content;
  const open = spoiler?.covers === "everything" ? [] : [statement];
  if (!spoiler) open.push(detail, quotation?.text ?? "");
  return [slug.replaceAll("-", " "), note, ...locators, ...open].join("\n");
}

const inQuotation = /“[^”]*”/g;
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘]/g, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of eight words, hashed as in first-report-words.json. */
function runs(text: string): { run: string; hash: string }[] {
  return text.split(inQuotation).flatMap((part) => {
    const words = wordsOf(part);
    return words.slice(7).map((_, start) => {
      const run = words.slice(start, start + 8).join(" ");
      return { run, hash: createHash("sha256").update(run).digest("hex").slice(0, 10) };
    });
  });
}

test("the words are our own: no run of eight is the first report's, outside quotations", () => {
  const taken = new Set<string>(
    JSON.parse(readFileSync(new URL("./first-report-words.json", import.meta.url), "utf8")),
  );
  // The hashes do know the first report: this run of eight was quoted in it.
  assert.ok(runs("crawling back for Season 2 it wrote is").some(({ hash }) => taken.has(hash)));
  const texts = [
    season.standfirst,
    ...promises.map(({ says }) => says),
    ...worded.flatMap(({ content, note }) => [content.statement, content.detail, note]),
  ];
  for (const text of texts) {
    const borrowed = runs(text).filter(({ hash }) => taken.has(hash));
    assert.deepEqual(
      borrowed.map(({ run }) => run),
      [],
    );
  }
});

const ENDINGS =
  /\b(die[ds]?|dead|death|dying|killed|surviv\w+|bomb\w*|blast|hambie|half[- ](zombie|human)|quarantine|goodbye|farewell|abandoned|flashbacks?|fell|falls?|fiery|alive)\b/i;
// "All of Us Are Dead" is its name; the director spoke of survival in general, to the press.
const allowed = (text: string): string =>
  text
    .replaceAll("All of Us Are Dead", "")
    .replaceAll("humanity’s survival", "")
    .replaceAll("survival of zombies", "");

test("nothing in the open gives the end of Season 1 away", () => {
  for (const one of worded) {
    assert.doesNotMatch(allowed(openWords(one)), ENDINGS, one.slug);
  }
  for (const text of [season.standfirst, ...promises.map(({ says }) => says)]) {
    assert.doesNotMatch(text, ENDINGS);
  }
});

const FORBIDDEN: [slug: string, words: RegExp][] = [
  ["cast-cho-yi-hyun", /zombie|human|transform/i],
  ["cast-park-ji-hu", /surviv|came out/i],
  [
    "cast-yoon-chan-young",
    /flashback|escape|fall|lived|appear(ed|s) to|may be back|means for|open/i,
  ],
  ["season-1-ending", /bomb|Hyosan/i],
  ["season-1-fates", /Cheong-san|Gwi-nam|camp/i],
  ["season-1-nam-ra", /zombie|blast|strength/i],
  ["season-1-school", /goodbye|military|city|leaves/i],
];
for (const [slug, words] of FORBIDDEN) {
  test(`${slug}: what it covers stays covered`, () => {
    const told = worded.filter((one) => one.slug === slug);
    assert.equal(told.at(-1)?.content.spoiler?.season, 1);
    for (const one of told) assert.doesNotMatch(openWords(one), words);
  });
}

test("quotations are word for word, with who said it, when and where", () => {
  const quoted = new Map(
    worded.flatMap(({ slug, content }) => (content.quotation ? [[slug, content.quotation]] : [])),
  );
  assert.deepEqual([...quoted.keys()], ["renewed-for-season-2", "director-on-the-next-season"]);
  const netflix = quoted.get("renewed-for-season-2");
  assert.equal(
    netflix?.text,
    "Get ready to outrun even more Gen Z zombies because All of Us Are Dead is crawling back for Season 2",
  );
  assert.deepEqual([netflix.speaker, netflix.said?.edtf], ["Netflix", "2022-06-06"]);
  const director = quoted.get("director-on-the-next-season");
  assert.equal(
    director?.text,
    "Many directions, settings, and scenes were intentionally produced to expand the story into an additional season, including the introduction of the new races of zombies – immune and immortal. If the first season can be seen as having presented humanity’s survival, the next season can talk about the survival of zombies.",
  );
  assert.deepEqual([director.speaker, director.said?.edtf], ["Lee Jae-kyoo, director", "2022-02~"]);
  assert.match(director.context, /The Korea Herald, before the renewal, about a possible/);
});

test("statements are short, and cast statements name the actor", () => {
  for (const { slug, content } of worded) {
    assert.ok(content.statement.length <= 200, slug);
    const key = slug.replace(/^cast-/, "");
    if (slug.startsWith("cast-")) {
      assert.ok(content.statement.includes(people[key as keyof typeof people].name), slug);
    }
  }
});
