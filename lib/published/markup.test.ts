import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HOSTILE } from "@/lib/published/hostile-for-tests";
import { markup, trusted } from "@/lib/published/markup";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
});

test("whatever text is put into markup is that text again when it is read", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(...Object.values(HOSTILE)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const made = markup`<a b="${text}">x${text}x</a>`.toString();
      assert.equal(XMLValidator.validate(made), true);
      const { a } = parser.parse(made) as { a: { "#text": string; "@b": string } };
      // What XML cannot hold is left out, and a line ends as XML says it does.
      const kept = (whole: string) =>
        whole
          .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
          .replace(/\r\n?/g, "\n");
      assert.equal(kept(a["#text"]), `x${kept(text)}x`);
      assert.equal(kept(a["@b"]).replace(/\s/g, " "), kept(text).replace(/\s/g, " "));
    }),
  );
});

test("markup within markup stays markup, lists are put one after another, nothing is nothing", () => {
  const list = ["<1>", "2"].map((item) => markup`<li>${item}</li>`);
  assert.equal(
    markup`<ul>${list}${null}${false}${trusted("<hr>")}</ul>`.toString(),
    "<ul><li>&lt;1&gt;</li><li>2</li><hr></ul>",
  );
});
