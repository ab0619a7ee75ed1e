import { mentions, newEntry, type Publishes, supports } from "@/db/seed/entry";
import { FIRST_REPORT_DAY } from "@/db/seed/sources";
import { exactDay } from "@/lib/season/imprecise-date";

const thatDay = exactDay(FIRST_REPORT_DAY);

const sameSlate = (
  number: number,
  slug: string,
  work: string,
  workType: "series" | "film",
): Publishes =>
  newEntry(
    "related",
    { number, slug, position: 110 + number },
    {
      statement: `The ${workType} ${work} is another breakout hit of Netflix’s Korean slate.`,
      certainty: "reported",
      asOf: thatDay,
      work,
      workType,
      relation: "same slate",
    },
    [supports("first-report", { locator: "Introduction" })],
  );

/** The circumstances, and other works, as of 10 August 2023. */
export const background: Publishes[] = [
  newEntry(
    "context",
    { number: 4, slug: "strikes", position: 131 },
    {
      statement:
        "South Korean productions counted as unaffected by the Hollywood writers’ and actors’ strikes of 2023.",
      detail:
        "Our first report gave no source for this, and the strikes were going on at the time. It is one to check again soon.",
      certainty: "expected",
      asOf: thatDay,
      topic: "strikes",
      recheckAfter: "2023-08-24",
    },
    [
      supports("nobody-named", { locator: "Passed on by our first report" }),
      mentions("first-report", { locator: "On the release date" }),
    ],
  ),
  newEntry(
    "context",
    { number: 26, slug: "netflix-and-south-korea", position: 132 },
    {
      statement:
        "In 2023 Netflix was raising its spending around the world, and South Korea had become a powerhouse.",
      detail: "Our first report gave no source for this.",
      certainty: "reported",
      asOf: thatDay,
      topic: "streamer",
    },
    [supports("first-report", { locator: "Introduction" })],
  ),
  newEntry(
    "related",
    { number: 27, slug: "zombieverse", position: 136 },
    {
      statement: "Zombieverse shares its art team with All of Us Are Dead.",
      detail: "It had only just been released in August 2023.",
      certainty: "reported",
      asOf: thatDay,
      work: "Zombieverse",
      workType: "reality series",
      relation: "shared art team",
    },
    [supports("first-report", { locator: "Introduction" })],
  ),
  sameSlate(28, "squid-game", "Squid Game", "series"),
  sameSlate(29, "black-knight", "Black Knight", "series"),
  sameSlate(30, "kill-boksoon", "Kill Boksoon", "film"),
  sameSlate(31, "okja", "Okja", "film"),
];
