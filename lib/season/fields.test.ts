import assert from "node:assert/strict";
import { test } from "node:test";
import { quotationSchema } from "@/lib/season/content";
import { showValue } from "@/lib/season/fields";

test("a quotation turns nothing around that stands behind it", () => {
  const turns = "\u2069\u202C\u202Eleft \u2067open";
  const quotation = quotationSchema.parse({
    text: turns,
    speaker: turns,
    said: null,
    context: turns,
  });
  assert.equal(quotation.text, turns, "what was said is kept as it was typed");
  assert.equal(quotation.context, "left open");
  assert.equal(showValue("quotation", quotation, new Map()), "“left open” left open (left open)");
});
