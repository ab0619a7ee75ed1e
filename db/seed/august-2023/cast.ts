import { mentions, newEntry, type Publishes, type Says, supports } from "@/db/seed/entry";
import { characters, type CharacterKey, people, type PersonKey } from "@/db/seed/names";
import { FIRST_REPORT_DAY } from "@/db/seed/sources";
import { exactDay } from "@/lib/season/imprecise-date";

const thatDay = exactDay(FIRST_REPORT_DAY);
const fates = mentions("season-1", { locator: "For what is covered" });

const expected = (
  number: number,
  person: PersonKey,
  character: CharacterKey,
  more: Partial<Says<"cast">> = {},
): Publishes =>
  newEntry(
    "cast",
    { number, slug: `cast-${person}`, position: 54 + number },
    {
      statement: `${people[person].name} is expected back as ${characters[character].name}.`,
      certainty: "expected",
      asOf: thatDay,
      person,
      character,
      returnStatus: "expected",
      // Where our sources do not tell a character's fate, it is not filled in from elsewhere.
      priorFate: "unknown",
      ...more,
    },
    [supports("first-report", { locator: "On the cast" }), ...(more.priorFate ? [fates] : [])],
  );

/** Who was expected back, or might be, on 10 August 2023. */
export const cast: Publishes[] = [
  expected(6, "cho-yi-hyun", "nam-ra", {
    priorFate: "half-zombie",
    spoiler: { season: 1, episode: null, covers: "detail" },
    detail: "Season 1 leaves Nam-ra half zombie, half human: see No. 20.",
  }),
  expected(7, "park-ji-hu", "on-jo"),
  expected(8, "im-jae-hyuk", "dae-su"),
  expected(9, "park-solomon", "su-hyeok", { detail: "Park Solomon is also known as Lomon." }),
  expected(10, "ha-seung-ri", "ha-ri"),
  expected(11, "bo-yoon", "hyo-ryung", {
    detail: "The name stands here as our first report printed it, without a family name.",
  }),
  expected(12, "lee-eun-saem", "mi-jin"),
  newEntry(
    "cast",
    { number: 13, slug: "cast-yoon-chan-young", position: 67 },
    {
      statement:
        "Yoon Chan-young, who plays Cheong-san, was in the video in which the cast announced the return.",
      detail:
        "Cheong-san may be back, but two things do not fit together. Season 1 seems to show Cheong-san fall to his death (No. 19); the video makes it look as if he will be back. Whether he lived through the fall or returns in flashbacks is open.",
      certainty: "speculative",
      asOf: exactDay("2022-06-06"),
      person: "yoon-chan-young",
      character: "cheong-san",
      returnStatus: "uncertain",
      returnModes: ["alive", "flashback"],
      priorFate: "apparently dead",
      spoiler: { season: 1, episode: null, covers: "detail" },
    },
    [supports("cast-video"), fates, mentions("first-report", { locator: "On the cast" })],
  ),
  newEntry(
    "context",
    { number: 24, slug: "who-is-expected-back", position: 79 },
    {
      statement:
        "Season 1 cost the story a fair number of its characters, yet a number of actors are expected back. The names given are not the whole list.",
      detail:
        "Our first report put “including” before its names, so a name missing here does not mean that an actor is not returning.\n\nOf the students together it is said that they “will be back” (No. 1); of each actor, only that we can “expect” it. A character’s fate in Season 1 is given only where our sources tell it.",
      certainty: "expected",
      asOf: thatDay,
      topic: "cast",
    },
    [supports("first-report", { locator: "On the cast" })],
  ),
];
