import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import type { Proposal } from "@/lib/editorial/proposal";
import { type CheckInput, nothingStops, publishChecks } from "@/lib/editorial/publish-checks";
import { emptyContent, type Said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import type { Happening } from "@/lib/season/happened";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";
import type { Kind, Tier } from "@/lib/season/words";

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const source = (n: number, tier: Tier, derivedFrom: string | null = null, day = "2025-07-23") => ({
  id: id(n),
  tier,
  derivedFrom,
  title: `Source ${n}`,
  publisher: "Netflix",
  published: exactDay(day),
});
const SOURCES = [
  source(1, "primary"),
  source(2, "secondary", id(1)),
  source(3, "secondary", id(1)),
  source(4, "secondary"),
  source(5, "secondary"),
  source(6, "report"),
];

function input(
  kind: Kind,
  content: Record<string, unknown>,
  more: {
    cite?: number[];
    titles?: string;
    live?: Proposal;
    changeKind?: Proposal["changeKind"];
    note?: string;
    happened?: Happening[];
  } = {},
): CheckInput {
  return {
    kind,
    live: more.live ?? null,
    today: "2026-01-01",
    happened: more.happened ?? [],
    names: new Map([
      [id(8), ["Park Ji-hu", "박지후"]],
      [id(9), ["On-jo"]],
    ]),
    show: "All of Us Are Dead",
    sources: new Map(SOURCES.map((s) => [s.id, { ...s, title: more.titles ?? s.title }])),
    proposal: {
      content: {
        ...emptyContent(kind),
        statement: "Filming has begun.",
        certainty: "official",
        asOf: exactDay("2025-07-23"),
        ...content,
      },
      citations: (more.cite ?? [1]).map((n) => ({
        sourceId: id(n),
        stance: "supports",
        quote: "",
        locator: "",
      })),
      changeKind: more.changeKind ?? (more.live ? "update" : "new"),
      note: more.note ?? "A note",
    },
  };
}
/** A release that came on a day, as an official entry tells it. */
function released(day: Day): Happening {
  const content = { ...emptyContent("release"), certainty: "official", status: "released" };
  return {
    what: "release",
    earliest: day,
    latest: day,
    date: exactDay(day),
    inferred: false,
    entry: {
      id: id(7),
      said: { kind: "release", content } as Said,
      position: 0,
      overtaken: null,
      record: [],
    },
  };
}
const verdict = (checks: CheckInput, name: string): string | undefined =>
  publishChecks(checks).find((check) => check.id === name)?.verdict;

test("a whole, sourced, dated statement passes every check", () => {
  const checks = publishChecks(input("production", { stage: "filming" }));
  assert.ok(
    checks.every((check) => check.verdict === "passes"),
    JSON.stringify(checks),
  );
});

test("what a kind cannot do without stops it", () => {
  assert.equal(verdict(input("production", {}), "complete"), "stops");
  assert.equal(
    verdict(input("cast", { personId: id(8), returnStatus: "confirmed" }), "complete"),
    "stops",
  );
  assert.equal(
    verdict(input("cast", { personId: id(8), returnStatus: "new" }), "complete"),
    "passes",
  );
  assert.equal(verdict(input("trailer", { status: "available" }), "watchable"), "weigh");
  assert.equal(verdict(input("release", { status: "window announced" }), "complete"), "stops");
  assert.equal(verdict(input("release", { status: "none announced" }), "complete"), "passes");
});

test("a certainty rests on the sources it needs, by tier and by origin", () => {
  const stage = { stage: "filming" };
  const sure = (certainty: string, cite: number[]) =>
    verdict(input("production", { ...stage, certainty }, { cite }), "sources");
  assert.equal(sure("official", []), "stops");
  assert.equal(sure("official", [6]), "stops");
  assert.equal(sure("official", [2]), "passes", "a report that repeats the makers");
  assert.equal(sure("reported", [4]), "stops");
  assert.equal(sure("reported", [4, 5]), "passes", "two independent origins");
  assert.equal(sure("reported", [6]), "passes");
  assert.equal(sure("disputed", [1]), "stops", "nobody contradicts it");
  assert.equal(sure("speculative", [4]), "passes");
  assert.equal(sure("unknown", []), "stops");
});

test("three reports of one origin are weighed as one", () => {
  const checks = publishChecks(input("production", { stage: "filming" }, { cite: [1, 2, 3] }));
  const independent = checks.find((check) => check.id === "independent");
  assert.equal(independent?.verdict, "weigh");
  assert.equal(independent?.title, "3 reports, one origin");
});

test("an as-of date later than everything cited stops", () => {
  const asOf = exactDay("2025-08-01");
  assert.equal(verdict(input("production", { stage: "filming", asOf }), "dated"), "stops");
  const month = impreciseDate("July 2025");
  assert.equal(verdict(input("production", { stage: "filming", asOf: month }), "dated"), "passes");
});

test("a fate in open words stops, and a cover lets it pass", () => {
  const cast = {
    personId: id(8),
    characterId: id(9),
    returnStatus: "uncertain",
    priorFate: "apparently dead",
    statement: "Park Ji-hu plays On-jo, who is apparently dead.",
  };
  assert.equal(verdict(input("cast", cast), "covered"), "stops");
  const spoiler = { season: 1, episode: null, covers: "everything" };
  assert.equal(verdict(input("cast", { ...cast, spoiler }), "covered"), "passes");
  assert.equal(verdict(input("plot", { form: "recap" }), "covered"), "stops");
  assert.equal(
    verdict(input("plot", { form: "hint", statement: "Somebody survives." }), "covered"),
    "weigh",
  );
});

test("a note to readers is looked at too, unless it is covered with what it tells", () => {
  const spoiler = { season: 1, episode: null, covers: "detail" };
  const cast = { personId: id(8), characterId: id(9), returnStatus: "confirmed", spoiler };
  const live = input("cast", { ...cast, priorFate: "survived", detail: "So." }).proposal;
  const told = (note: string, more: object = {}) =>
    publishChecks(
      input("cast", { ...cast, priorFate: "survived", detail: "So.", ...more }, { live, note }),
    ).find((check) => check.id === "covered");
  assert.deepEqual(
    [told("She survived, as we said.")?.verdict, told("She survived.")?.field],
    ["stops", "note"],
  );
  assert.deepEqual(
    [told("She was bitten.")?.verdict, told("She was bitten.")?.field],
    ["weigh", "note"],
  );
  assert.equal(told("Named in full.")?.verdict, "passes");
  assert.equal(told("She was bitten.", { detail: "Otherwise." })?.verdict, "passes");
  assert.equal(told("She survived.", { priorFate: "infected" })?.verdict, "passes");
});

test("a source's title that gives something away is weighed; the show's own name gives nothing away", () => {
  const spoiler = { season: 1, episode: null, covers: "everything" };
  const recap = { form: "recap", spoiler };
  const titled = (titles: string, more: object = recap) =>
    verdict(input("plot", { ...more }, { titles }), "titles");
  assert.equal(titled("All of Us Are Dead, Season 1, as aired"), "passes");
  assert.equal(titled("The ending: who dies on the roof"), "weigh");
  assert.equal(
    verdict(input("release", { spoiler }, { titles: "After the bombing" }), "titles"),
    "weigh",
  );
  assert.equal(
    verdict(input("context", {}, { titles: "The strike is dead" }), "titles"),
    "passes",
    "nothing is covered there",
  );
  const statement = "All of Us Are Dead tells of a student.";
  assert.equal(verdict(input("plot", { form: "hint", statement }), "covered"), "passes");
});

test("a passed window is weighed until its outcome is settled", () => {
  const window = impreciseDate("early 2024");
  const prediction = { predicts: "release", predictedBy: "Nobody", window };
  assert.equal(verdict(input("prediction", prediction), "passed"), "weigh");
  assert.equal(
    verdict(input("prediction", { ...prediction, outcome: "missed" }), "passed"),
    "passes",
  );
});

test("a claim is held against what officially happened", () => {
  const said = (phrase: string, more: { today?: string; outcome?: string } = {}) => {
    const window = impreciseDate(phrase);
    const claim = { predicts: "release", predictedBy: "Nobody", window, outcome: more.outcome };
    const asked = input("prediction", claim, { happened: [released("2025-07-23")] });
    const checks = publishChecks({ ...asked, today: more.today ?? asked.today });
    const { verdict: is, title, detail } = checks.find((check) => check.id === "passed")!;
    return [is, title, detail];
  };
  assert.deepEqual(said("2025"), [
    "weigh",
    "It has happened",
    "It came true: 23 Jul 2025. Settle it.",
  ]);
  assert.deepEqual(said("2026"), [
    "weigh",
    "It has happened",
    "It came before 2026: 23 Jul 2025. Settle it.",
  ]);
  assert.deepEqual(said("2024", { today: "2026-01-10" }), [
    "weigh",
    "The window has passed",
    "2024 has passed. Settle it.",
  ]);
  assert.deepEqual(said("2025", { outcome: "hit" }), ["passes", "No passed window", ""]);
});

test("a release whose window has passed is asked what became of it; there is nothing to settle", () => {
  const release = input("release", { status: "window announced", window: impreciseDate("2024") });
  const checks = publishChecks({ ...release, today: "2026-01-10" });
  const { verdict: is, title, detail } = checks.find(({ id: name }) => name === "passed")!;
  assert.deepEqual(
    [is, title, detail],
    [
      "weigh",
      "The window has passed",
      "2024 has passed. Say whether it is out, or when it is awaited now.",
    ],
  );
});

test("a name the cast list does not have is weighed", () => {
  const cast = { personId: id(8), characterId: id(9), returnStatus: "confirmed" };
  assert.equal(
    verdict(input("cast", { ...cast, statement: "Park Jihoo returns as On-jo." }), "named"),
    "weigh",
  );
  assert.equal(
    verdict(input("cast", { ...cast, statement: "박지후 returns as On-jo." }), "named"),
    "passes",
  );
});

test("a correction without a note to readers stops; a new entry is called new", () => {
  const live = input("production", { stage: "filming" }).proposal;
  const correction = input(
    "production",
    { stage: "paused" },
    { live, changeKind: "correction", note: "" },
  );
  assert.equal(verdict(correction, "told"), "stops");
  assert.equal(
    verdict(input("production", { stage: "paused" }, { live, changeKind: "update" }), "told"),
    "weigh",
  );
  assert.equal(
    verdict(input("production", { stage: "filming" }, { changeKind: "update" }), "told"),
    "stops",
  );
});

test("the change kind suggested follows what changed", () => {
  const live = input("production", { stage: "filming" }).proposal;
  const changed = (content: Record<string, unknown>) =>
    suggestChangeKind(
      live,
      input("production", { stage: "filming", ...content }, { live }).proposal,
    ).changeKind;
  assert.equal(suggestChangeKind(null, live).changeKind, "new");
  assert.equal(changed({ stage: "paused" }), "correction");
  assert.equal(changed({ stage: "paused", asOf: exactDay("2025-09-01") }), "update");
  assert.equal(changed({ statement: "Cameras roll." }), "clarification");
  assert.equal(changed({ asOf: exactDay("2025-07-01") }), "correction");
});

test("only what stops, stops", () => {
  assert.equal(
    nothingStops(publishChecks(input("production", { stage: "filming" }, { cite: [1, 2] }))),
    true,
  );
  assert.equal(nothingStops(publishChecks(input("production", {}))), false);
});
