import { mentions, newEntry, type Publishes, supports } from "@/db/seed/entry";
import { FIRST_REPORT_DAY } from "@/db/seed/sources";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";

const thatDay = exactDay(FIRST_REPORT_DAY);
const RECHECK = "2023-09-10";

/** Renewed? When? Filming? Trailer? As answered on 10 August 2023. */
export const answers: Publishes[] = [
  newEntry(
    "renewal",
    { number: 1, slug: "renewed-for-season-2", position: 10 },
    {
      statement:
        "Netflix has announced a second season of All of Us Are Dead, with the students of Hyosan High back in it.",
      detail:
        "Our first report, in August 2023, dated the announcement “last June”. Counted from that day, the phrase can mean June 2023 or June 2022. We read it as June 2022: Netflix made the announcement in its Geeked Week, on 6 June 2022, when it was already 7 June in Seoul.\n\nThat the students “will be back” is said of them together. For single actors our first report went only as far as “expect”: see No. 24.",
      certainty: "official",
      asOf: exactDay("2022-06-06"),
      status: "renewed",
      announced: impreciseDate("last June", { anchor: FIRST_REPORT_DAY, edtf: "2022-06" }),
      quotation: {
        text: "Get ready to outrun even more Gen Z zombies because All of Us Are Dead is crawling back for Season 2",
        speaker: "Netflix",
        said: exactDay("2022-06-06"),
        context: "Announcing the second season, Geeked Week",
      },
    },
    [
      supports("geeked-week", {
        quote:
          "Get ready to outrun even more Gen Z zombies because All of Us Are Dead is crawling back for Season 2",
      }),
      supports("cast-video", { locator: "The cast announces the return" }),
      mentions("first-report", { quote: "last June", locator: "On when it was announced" }),
    ],
  ),
  newEntry(
    "release",
    { number: 2, slug: "release-date", position: 20 },
    {
      statement: "No release date has been announced.",
      detail:
        "That was so when we looked in August 2023. Windows that people have named are kept apart from this answer, as predictions: see No. 3.",
      certainty: "unknown",
      asOf: impreciseDate("August 2023"),
      status: "none announced",
      platform: "Netflix",
      recheckAfter: RECHECK,
    },
    [supports("own-look-2023"), mentions("first-report")],
  ),
  newEntry(
    "prediction",
    { number: 3, slug: "early-2024-prediction", position: 30 },
    {
      statement:
        "Predictions put the new episodes in early 2024. Our first report did not say whose predictions, or what they rest on.",
      detail:
        "We read “early 2024” as January to April 2024. It does not fit easily with No. 5: in March 2023 filming had not started. Both are shown as they were said.",
      certainty: "speculative",
      asOf: thatDay,
      predicts: "release",
      window: impreciseDate("early 2024"),
      predictedBy: "Unknown",
      basis: "None given",
      madeOn: thatDay,
      recheckAfter: "2024-04-30",
    },
    [
      supports("nobody-named", { locator: "Passed on by our first report" }),
      mentions("first-report", { locator: "On the release date" }),
    ],
  ),
  newEntry(
    "production",
    { number: 5, slug: "filming-not-started", position: 51 },
    {
      statement: "Filming had not started in March 2023, On-jo actor Park Ji-hu told Teen Vogue.",
      detail:
        "This is her word of March 2023; we had nothing newer that August. It does not fit easily with the predictions of early 2024 (No. 3), and both are shown as they were said.",
      certainty: "reported",
      asOf: impreciseDate("March 2023"),
      stage: "not started",
      recheckAfter: RECHECK,
    },
    [
      supports("teen-vogue", { locator: "As told in our first report" }),
      mentions("first-report", { locator: "On the release date" }),
    ],
  ),
  newEntry(
    "trailer",
    { number: 16, slug: "trailer", position: 120 },
    {
      statement: "There is no trailer for Season 2 yet.",
      certainty: "unknown",
      asOf: thatDay,
      status: "none yet",
      ofSeason: 2,
      recheckAfter: RECHECK,
    },
    [supports("own-look-2023"), mentions("first-report")],
  ),
  newEntry(
    "production",
    { number: 22, slug: "in-development", position: 52 },
    {
      statement:
        "Season 2 was still in development in August 2023. How far it had come is not known.",
      detail:
        "Our first report said so in passing, as the reason for the missing trailer (No. 16).",
      certainty: "unknown",
      asOf: thatDay,
      stage: "development",
      recheckAfter: RECHECK,
    },
    [supports("own-look-2023"), mentions("first-report", { locator: "On the trailer" })],
  ),
  newEntry(
    "trailer",
    { number: 23, slug: "season-1-trailer", position: 121 },
    {
      statement:
        "With no trailer for Season 2, our first report showed that of Season 1. Its link has been lost, so which video it was is not known.",
      certainty: "unknown",
      asOf: thatDay,
      status: "available",
      ofSeason: 1,
    },
    [supports("own-look-2023"), mentions("first-report", { locator: "On the trailer" })],
  ),
];
