import { type Cites, newEntry, type Publishes, supports } from "@/db/seed/entry";
import { characters, type CharacterKey, people, type PersonKey } from "@/db/seed/names";
import { PRODUCTION_DAY } from "@/db/seed/sources";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";

const thatDay = exactDay(PRODUCTION_DAY);

/** Three reports, one origin. */
export const announced: Cites[] = [
  supports("netflix-production"),
  supports("india-tv"),
  supports("pinkvilla"),
];

const joins = (
  number: number,
  person: PersonKey,
  character: CharacterKey,
  who: string,
): Publishes =>
  newEntry(
    "cast",
    { number, slug: `cast-${person}`, position: 36 + number },
    {
      statement: `${people[person].name} joins the cast as ${characters[character].name}, ${who}.`,
      certainty: "official",
      asOf: thatDay,
      person,
      character,
      returnStatus: "new",
      priorFate: "not in it",
    },
    announced,
  );

/** What 23 July 2025 added. */
export const additions: Publishes[] = [
  newEntry(
    "production",
    { number: 33, slug: "production-begun", position: 50 },
    {
      statement: "Production has begun, Netflix announced on 23 July 2025.",
      detail: "We date the start no closer than that: it had begun by the day of the announcement.",
      certainty: "official",
      asOf: thatDay,
      stage: "filming",
      since: impreciseDate("by 23 July 2025"),
    },
    announced,
  ),
  joins(34, "lee-min-jae", "ma-ru", "a university senior"),
  joins(35, "kim-si-eun", "ju-ran", "a university senior"),
  joins(36, "yoon-ga-i", "jong-a", "a university senior"),
  joins(37, "roh-jae-won", "han-du-seok", "who leads a National Intelligence Service team"),
  newEntry(
    "plot",
    { number: 38, slug: "on-jo-in-seoul", position: 100 },
    {
      statement:
        "On-jo is now a university student in Seoul. A new wave of infection hits the city, and she faces it without the friends she once relied on.",
      certainty: "official",
      asOf: thatDay,
      form: "hint",
      tellsOfSeason: 2,
    },
    announced,
  ),
  newEntry(
    "context",
    { number: 39, slug: "directors-and-writer", position: 130 },
    {
      statement: "Lee Jae-kyoo and Kim Nam-su direct Season 2; Chun Sung-il writes it.",
      detail: "Lee Jae-kyoo is also known as Lee JQ.",
      certainty: "official",
      asOf: thatDay,
      topic: "other",
    },
    announced,
  ),
];
