import assert from "node:assert/strict";
import { test } from "node:test";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { HOSTILE } from "@/lib/published/hostile-for-tests";

test("whatever a page is called, its tags are one bounded line that acts on nothing around it", () => {
  for (const [name, words] of Object.entries(HOSTILE)) {
    const page = { title: words, of: words.slice(0, 40), description: words, path: "/x" };
    const { title, description, openGraph, twitter } = pageMetadata(page);
    for (const text of [title, description, openGraph?.title, twitter?.description]) {
      assert.equal(typeof text, "string", name);
      const said = String(text);
      assert.doesNotMatch(
        said,
        /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
        name,
      );
      assert.ok(said.length <= 200, name);
      assert.equal(Buffer.from(said).toString(), said, name);
    }
  }
});

test("a title too long is cut between words, one without words between letters", () => {
  const titleOf = (title: string) =>
    String(pageMetadata({ title, description: "", path: "/" }).title);
  assert.match(
    titleOf("many words ".repeat(40)),
    /^(many words )+many…$|^(many words )*many words…$/,
  );
  const families = titleOf("👨‍👩‍👧‍👦".repeat(40));
  assert.match(families, /^(👨‍👩‍👧‍👦)+…$/u);
});

test("shared links name a language as Open Graph does, and only what was published is an article", () => {
  const page = { title: "x", description: "x", path: "/x" };
  const at = { published: "2026-01-01T00:00:00Z", updated: "2026-01-02T00:00:00Z" };
  const told = (openGraph: object | null | undefined) => openGraph as Record<string, unknown>;
  assert.equal(told(pageMetadata(page).openGraph).locale, "en_GB");
  assert.equal(told(pageMetadata(page).openGraph).type, "website");
  assert.equal(told(pageMetadata({ ...page, at }).openGraph).type, "article");
});

test("every page has one address in every language it is there in", () => {
  const { alternates } = pageMetadata({ title: "x", description: "x", path: "/corrections" });
  const address = "http://localhost:3000/corrections";
  assert.equal(alternates?.canonical, address);
  assert.deepEqual(alternates?.languages, { en: address, "x-default": address });
});
