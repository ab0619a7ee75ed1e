import { mentions, newEntry, type Publishes, supports } from "@/db/seed/entry";
import { FIRST_REPORT_DAY } from "@/db/seed/sources";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";

const thatDay = exactDay(FIRST_REPORT_DAY);

// The address of a recap gives nothing away: it is read before any cover is lifted.
const recap = (number: number, slug: string, statement: string, detail: string = ""): Publishes =>
  newEntry(
    "plot",
    { number, slug, position: 90 + number },
    {
      statement,
      detail,
      certainty: "official",
      asOf: exactDay("2022-01-28"),
      form: "recap",
      tellsOfSeason: 1,
      spoiler: { season: 1, episode: null, covers: "everything" },
    },
    [supports("season-1"), mentions("first-report", { locator: "On the plot" })],
  );

/** What it is about, as far as was known on 10 August 2023, and where Season 1 ended. */
export const plot: Publishes[] = [
  newEntry(
    "plot",
    { number: 14, slug: "director-on-the-next-season", position: 102 },
    {
      statement:
        "Season 1 was made with room for another, director Lee Jae-kyoo told The Korea Herald, and the next could turn from humanity’s survival to that of the zombies.",
      detail:
        "He said so before Season 2 was announced, about a season that was then only possible. The date is approximate.",
      certainty: "reported",
      asOf: impreciseDate("about February 2022"),
      form: "hint",
      tellsOfSeason: 2,
      quotation: {
        text: "Many directions, settings, and scenes were intentionally produced to expand the story into an additional season, including the introduction of the new races of zombies – immune and immortal. If the first season can be seen as having presented humanity’s survival, the next season can talk about the survival of zombies.",
        speaker: "Lee Jae-kyoo, director",
        said: impreciseDate("about February 2022"),
        context: "To The Korea Herald, before the renewal, about a possible next season",
      },
    },
    [
      supports("korea-herald", {
        quote: "the next season can talk about the survival of zombies",
        locator: "As quoted in our first report",
      }),
      mentions("first-report", { locator: "On the plot" }),
    ],
  ),
  recap(15, "season-1-ending", "Season 1 closes in the aftermath of the bombing of Hyosan."),
  newEntry(
    "plot",
    { number: 17, slug: "no-official-plot", position: 101 },
    {
      statement: "By August 2023 nothing official had been said about the story.",
      certainty: "unknown",
      asOf: thatDay,
      form: "none official",
      tellsOfSeason: 2,
      recheckAfter: "2023-09-10",
    },
    [supports("own-look-2023"), mentions("first-report", { locator: "On the plot" })],
  ),
  newEntry(
    "plot",
    { number: 18, slug: "more-zombies", position: 103 },
    {
      statement: "Season 2 is expected to bring more zombies.",
      certainty: "expected",
      asOf: thatDay,
      form: "hint",
      tellsOfSeason: 2,
    },
    [
      supports("own-look-2023"),
      supports("geeked-week", { quote: "outrun even more Gen Z zombies" }),
      mentions("first-report", { locator: "On the plot" }),
    ],
  ),
  recap(
    19,
    "season-1-fates",
    "Cheong-san and Gwi-nam fall into fire, seemingly to their deaths. The students who are left reach the quarantine camp.",
    "The fall is shown; what became of the two is not known. For Cheong-san this stands against the later announcement video, which makes it look as if he will be back: see No. 13.",
  ),
  recap(
    20,
    "season-1-nam-ra",
    "Nam-ra lives through the blast as a “hambie”: half zombie, half human, her mind ordinary, her strength, sight and agility greater.",
  ),
  recap(
    21,
    "season-1-school",
    "Expecting the military to kill her, Nam-ra says goodbye to her friends at the school and leaves for the abandoned city.",
    "The goodbye and the leaving are shown. Her reason is inferred.",
  ),
  newEntry(
    "context",
    { number: 25, slug: "premise", position: 114 },
    {
      statement: "High-school students caught in a zombie outbreak have to get out.",
      certainty: "official",
      asOf: exactDay("2022-01-28"),
      topic: "premise",
    },
    [supports("season-1"), mentions("first-report")],
  ),
];
