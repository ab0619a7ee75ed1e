import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { choicesOf, type FormField, formFieldsOf } from "@/app/desk/form/form-fields";
import { formSchema } from "@/app/desk/form/form-schema";
import { formOf, readForm, reviveForm } from "@/app/desk/form/model";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import type { Proposal } from "@/lib/editorial/proposal";
import { emptyContent } from "@/lib/season/content";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";
import { type Kind, KINDS, STANCES } from "@/lib/season/words";

const TODAY = "2026-11-22";

const words = fc.string({ maxLength: 40 }).map((text) => text.trim());
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.option(
  fc.oneof(
    fc
      .constantFrom("early 2024", "March 2023", "Q3 2026", "not before 2024", "2024-01~/2024-04~")
      .map((phrase) => impreciseDate(phrase)),
    day.map(exactDay),
    fc
      .tuple(fc.constantFrom("last June", "yesterday", "next year", "May"), day)
      .map(([phrase, anchor]) => impreciseDate(phrase, { anchor })),
    // A phrase kept beside a meaning nobody would read from it any more.
    fc.constant({ ...exactDay("2022-06-06"), phrase: "when the cast waved" }),
  ),
);

function valueFor(kind: Kind, { name, shape }: FormField): fc.Arbitrary<unknown> {
  const choices = [...choicesOf(kind, name)];
  switch (shape) {
    case "words":
      return name === "videoId" ? fc.constantFrom("", "IN5TD4VRcSM") : words;
    case "choice":
      return fc.option(fc.constantFrom(...choices));
    case "choices":
      return fc.subarray(choices);
    case "imprecise date":
      return date;
    case "day":
      return fc.option(day);
    case "number":
      return fc.option(fc.integer({ min: 1, max: 99 }));
    case "ref":
      return fc.option(fc.uuid());
    case "spoiler":
      return fc.option(
        fc.record({
          season: fc.integer({ min: 1, max: 99 }),
          episode: fc.option(fc.integer({ min: 1, max: 999 })),
          covers: fc.constantFrom("everything", "detail"),
        }),
      );
    case "quotation":
      return fc.option(
        fc
          .record({ text: words, speaker: words, said: date, context: words })
          .filter(({ text, speaker }) => text !== "" && speaker !== ""),
      );
  }
}

function proposalOf(kind: Kind): fc.Arbitrary<Proposal> {
  const content = fc.record(
    Object.fromEntries(formFieldsOf(kind).map((field) => [field.name, valueFor(kind, field)])),
  );
  const proposal = fc.record({
    content,
    citations: fc.uniqueArray(
      fc.record({
        sourceId: fc.uuid(),
        stance: fc.constantFrom(...STANCES),
        quote: words,
        locator: words,
      }),
      { maxLength: 4, selector: ({ sourceId }) => sourceId },
    ),
    changeKind: fc.constantFrom("new", "update", "clarification", "correction"),
    note: words,
  });
  // As it comes from the database: plain objects.
  return proposal.map((made) => structuredClone(made) as unknown as Proposal);
}

for (const kind of KINDS) {
  test(`a ${kind} put into the form and read again is the same`, () => {
    fc.assert(
      fc.property(proposalOf(kind), fc.option(proposalOf(kind)), (proposal, live) => {
        const form = formOf(kind, proposal, live);
        const reading = { kind, anchor: TODAY, live };
        const read = readForm(form, reading);
        assert.deepEqual(read.problems, []);
        assert.deepEqual(read.proposal, proposal);
        const kept = reviveForm(
          kind,
          JSON.parse(JSON.stringify(form)),
          formOf(kind, proposal, null),
        );
        assert.deepEqual(kept, form);
        const parsed = formSchema(() => reading).safeParse(form);
        assert.deepEqual(parsed.data, proposal);
      }),
      { numRuns: 60 },
    );
  });

  test(`a blank ${kind} proposes nothing`, () => {
    const blank: Proposal = {
      content: emptyContent(kind),
      citations: [],
      changeKind: "new",
      note: "",
    };
    const form = formOf(kind, blank, null);
    assert.deepEqual(readForm(form, { kind, anchor: TODAY, live: null }), {
      proposal: blank,
      problems: [],
    });
  });

  test(`whatever was kept of a ${kind} becomes a form`, () => {
    const fallback = formOf(
      kind,
      { content: emptyContent(kind), citations: [], changeKind: "new", note: "" },
      null,
    );
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        const form = reviveForm(kind, kept, fallback);
        assert.doesNotThrow(() => readForm(form, { kind, anchor: TODAY, live: null }));
      }),
      { numRuns: 60 },
    );
  });
}

test("an unreadable date is named, and the rest of the form is still read", () => {
  const blank = formOf(
    "release",
    { content: emptyContent("release"), citations: [], changeKind: "new", note: "" },
    null,
  );
  const form = {
    ...blank,
    content: {
      ...blank.content,
      statement: "Nothing is announced.",
      asOf: { phrase: "sometime soonish", anchor: "", edtf: "", kept: null },
    },
  };
  const { proposal, problems } = readForm(form, { kind: "release", anchor: TODAY, live: null });
  assert.equal(proposal.content.statement, "Nothing is announced.");
  assert.equal(proposal.content.asOf, null);
  assert.equal(problems[0]?.path, "content.asOf");
  assert.match(problems[0]?.message ?? "", /Try “early 2024”/);
});

test("an episode without its season, and a number that is none, are named", () => {
  const blank = formOf(
    "plot",
    { content: emptyContent("plot"), citations: [], changeKind: "new", note: "" },
    null,
  );
  const form = {
    ...blank,
    content: {
      ...blank.content,
      tellsOfSeason: "two",
      spoiler: { season: "", episode: "4", covers: "everything" as const },
    },
  };
  const { problems } = readForm(form, { kind: "plot", anchor: TODAY, live: null });
  assert.deepEqual(
    problems.map(({ path }) => path),
    ["content.tellsOfSeason", "content.spoiler.season"],
  );
});

test("the suggested change kind follows what is typed until an editor chooses", () => {
  const live: Proposal = {
    content: { ...emptyContent("renewal"), statement: "It is renewed.", status: "renewed" },
    citations: [],
    changeKind: "new",
    note: "",
  };
  const fresh = { ...live, changeKind: suggestChangeKind(live, live).changeKind };
  const form = formOf("renewal", fresh, live);
  assert.equal(form.changeKind, "");
  const reading = { kind: "renewal" as const, anchor: TODAY, live };
  const changed = { ...form, content: { ...form.content, status: "cancelled" } };
  assert.equal(readForm(changed, reading).proposal.changeKind, "correction");
  const chosen = { ...changed, changeKind: "update" as const };
  assert.equal(readForm(chosen, reading).proposal.changeKind, "update");
});
