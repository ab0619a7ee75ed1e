import { contradicts, mentions, type Publishes, supports, update } from "@/db/seed/entry";
import { announced } from "@/db/seed/july-2025/additions";
import { people, type PersonKey } from "@/db/seed/names";
import { PRODUCTION_DAY, type SourceKey } from "@/db/seed/sources";
import { exactDay } from "@/lib/season/imprecise-date";

const thatDay = exactDay(PRODUCTION_DAY);
const fates = mentions("season-1", { locator: "For what is covered" });

const fated: PersonKey[] = ["cho-yi-hyun", "yoon-chan-young"];

const confirmed = (person: PersonKey, plays: string, more: object = {}): Publishes =>
  update(
    "cast",
    `cast-${person}`,
    {
      statement: `${people[person].name} returns, Netflix has confirmed. ${plays}`,
      certainty: "official",
      asOf: thatDay,
      returnStatus: "confirmed",
      ...more,
    },
    "Netflix confirms the return.",
    fated.includes(person) ? [...announced, fates] : announced,
  );

/** What 23 July 2025 changed of what was already published. */
export const updates: Publishes[] = [
  update(
    "release",
    "release-date",
    {
      statement: "No release date has been announced, not even with the start of production.",
      detail:
        "That was so when we looked on 23 July 2025, the day Netflix announced that production has begun (No. 33). Windows that people have named are kept apart from this answer, as predictions: see No. 3 and No. 32.",
      asOf: thatDay,
      recheckAfter: "2025-10-23",
    },
    "Production has begun; the release date stays unannounced.",
    [supports("own-look-2025"), mentions("netflix-production")],
  ),
  update(
    "prediction",
    "early-2024-prediction",
    {
      statement:
        "Predictions put the new episodes in early 2024. None came: production was announced as begun in July 2025.",
      detail:
        "We read “early 2024” as January to April 2024. Our first report did not say whose predictions these were, or what they rest on. They never fitted easily with No. 5: in March 2023 filming had not started.",
      asOf: thatDay,
      outcome: "missed",
      recheckAfter: null,
    },
    "Settled as missed.",
    [
      supports("nobody-named", { locator: "Passed on by our first report" }),
      contradicts("netflix-production", { locator: "Production begins in July 2025" }),
      mentions("first-report", { locator: "On the release date" }),
    ],
  ),
  update(
    "production",
    "filming-not-started",
    { overtakenBy: "production-begun", recheckAfter: null },
    "Overtaken: production has begun (No. 33). The words stay as they were.",
  ),
  update(
    "production",
    "in-development",
    { overtakenBy: "production-begun", recheckAfter: null },
    "Overtaken: production has begun (No. 33). The words stay as they were.",
  ),
  confirmed("cho-yi-hyun", "She plays Nam-ra."),
  confirmed("park-ji-hu", "She plays On-jo, who is now at university in Seoul.", {
    detail: "On-jo came out of Season 1 alive: No. 38 tells of her life after it.",
    priorFate: "survived",
    spoiler: { season: 1, episode: null, covers: "detail" },
  }),
  confirmed("park-solomon", "He plays Su-hyeok."),
  confirmed("yoon-chan-young", "He plays Cheong-san.", {
    detail:
      "What that means for Cheong-san is still open. Season 1 seems to show him fall to his death (No. 19). That the actor returns does not settle whether the character lived through the fall or is seen in flashbacks.",
  }),
  update(
    "plot",
    "no-official-plot",
    { overtakenBy: "on-jo-in-seoul", recheckAfter: null },
    "Overtaken: Netflix has told the first of the story (No. 38).",
  ),
];

/** Looked at on 23 July 2025 and found to hold still; absence from the news is not "not returning". */
export const checks: { slug: string; source: SourceKey; note: string }[] = [
  { slug: "renewed-for-season-2", source: "netflix-production", note: "Production has begun." },
  { slug: "trailer", source: "own-look-2025", note: "Still none." },
  ...["im-jae-hyuk", "ha-seung-ri", "bo-yoon", "lee-eun-saem"].map((person) => ({
    slug: `cast-${person}`,
    source: "own-look-2025" as const,
    note: "Not mentioned in the announcement, which is not a “no”. Still expected.",
  })),
  {
    slug: "who-is-expected-back",
    source: "own-look-2025",
    note: "Four of the eight are confirmed; the others are not mentioned.",
  },
];
