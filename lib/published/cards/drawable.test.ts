import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawable } from "@/lib/published/cards/drawable";
import { HOSTILE } from "@/lib/published/hostile-for-tests";

const TURNS_OR_HIDES = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\n]/u;

test("whatever it is made of, it is one line of at most so many characters, and settled", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom(...Object.values(HOSTILE)),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 120 }), (text, longest) => {
      const drawn = drawable(text, longest);
      assert.ok([...drawn].length <= longest);
      assert.doesNotMatch(drawn, TURNS_OR_HIDES);
      assert.equal(drawable(drawn, longest), drawn);
    }),
  );
});

test("Hangul is composed, accents stay, emoji and what turns the direction go", () => {
  assert.equal(drawable("\u1112\u1161\u11ab\u1100\u1173\u11af", 20), "한글");
  assert.equal(drawable("Señor 👨‍👩‍👧‍👦 \u202Etxt\u202C © 2️⃣ 🇰🇷", 40), "Señor txt © 2");
  assert.equal(drawable("No. 13 is #1 *", 40), "No. 13 is #1 *");
  assert.equal([...drawable(`Z${"\u0351".repeat(40)}`, 40)].length, 3);
});

test("what is too long is cut between words where there is one to cut after", () => {
  assert.equal(drawable("one two three, four", 15), "one two three…");
  assert.equal(drawable("W".repeat(50), 10), `${"W".repeat(9)}…`);
});
