import { expected, type Held, type Holder, type Unit } from "@/db/seed/held";

const hit = (entry: string, work: string): Holder[] => [
  { related: entry, work, relation: "same slate" },
  { entry, certainty: "reported", asOf: "2023-08-10", source: "first-report" },
];
const recap = (entry: string): Held => ({
  entry,
  certainty: "official",
  asOf: "2022-01-28",
  source: "season-1",
  covers: "everything",
  says: { form: "recap", tellsOfSeason: 1 },
});
const ownLook = (entry: string, says: Record<string, unknown>): Held => ({
  entry,
  certainty: "unknown",
  asOf: "2023-08-10",
  source: "own-look-2023",
  says,
});
const quote =
  "Get ready to outrun even more Gen Z zombies because All of Us Are Dead is crawling back for Season 2";

/** Every unit of the first report, and what holds it. */
export const unitsOfAugust2023: Unit[] = [
  {
    unit: "opening",
    heldBy: [
      { season: "title" },
      { season: "standfirst" },
      { leftOut: "“Exceptional” is an opinion, and not ours to state as a fact." },
    ],
  },
  {
    unit: "context",
    heldBy: [
      {
        entry: "netflix-and-south-korea",
        certainty: "reported",
        asOf: "2023-08-10",
        source: "first-report",
        says: { topic: "streamer" },
      },
    ],
  },
  {
    unit: "slate",
    heldBy: [
      ...hit("squid-game", "Squid Game"),
      ...hit("black-knight", "Black Knight"),
      ...hit("kill-boksoon", "Kill Boksoon"),
      ...hit("okja", "Okja"),
    ],
  },
  {
    unit: "premise",
    heldBy: [
      {
        entry: "premise",
        certainty: "official",
        asOf: "2022-01-28",
        source: "season-1",
        says: { topic: "premise" },
      },
    ],
  },
  {
    unit: "Zombieverse",
    heldBy: [
      { related: "zombieverse", work: "Zombieverse", relation: "shared art team" },
      { entry: "zombieverse", certainty: "reported", asOf: "2023-08-10", source: "first-report" },
    ],
  },
  {
    unit: "renewal",
    heldBy: [
      {
        entry: "renewed-for-season-2",
        certainty: "official",
        asOf: "2022-06-06",
        source: "geeked-week",
        says: { status: "renewed" },
      },
    ],
  },
  {
    unit: "“last June”",
    heldBy: [
      {
        entry: "renewed-for-season-2",
        certainty: "official",
        asOf: "2022-06-06",
        source: "geeked-week",
        says: { announced: "2022-06" },
      },
      { citation: "first-report", of: "renewed-for-season-2", quote: "last June" },
    ],
  },
  {
    unit: "Netflix quote",
    heldBy: [{ citation: "geeked-week", of: "renewed-for-season-2", quote }],
  },
  {
    unit: "no date",
    heldBy: [{ ...ownLook("release-date", { status: "none announced" }), asOf: "2023-08" }],
  },
  {
    unit: "strikes",
    heldBy: [
      {
        entry: "strikes",
        certainty: "expected",
        asOf: "2023-08-10",
        source: "nobody-named",
        says: { topic: "strikes", recheckAfter: "2023-08-24" },
      },
    ],
  },
  {
    unit: "filming",
    heldBy: [
      {
        entry: "filming-not-started",
        certainty: "reported",
        asOf: "2023-03",
        source: "teen-vogue",
        says: { stage: "not started" },
      },
    ],
  },
  {
    unit: "early 2024",
    heldBy: [
      {
        entry: "early-2024-prediction",
        certainty: "speculative",
        asOf: "2023-08-10",
        source: "nobody-named",
        says: {
          predicts: "release",
          window: "2024-37",
          predictedBy: "Unknown",
          basis: "None given",
        },
      },
    ],
  },
  { unit: "promise 1", heldBy: [{ promise: "release" }] },
  {
    unit: "losses",
    heldBy: [
      {
        entry: "who-is-expected-back",
        certainty: "expected",
        asOf: "2023-08-10",
        source: "first-report",
        says: { topic: "cast" },
      },
    ],
  },
  {
    unit: "cast",
    heldBy: [
      {
        ...expected("cho-yi-hyun", { personId: "Cho Yi-hyun", characterId: "Nam-ra" }),
        covers: "detail",
      },
      expected("park-ji-hu", { personId: "Park Ji-hu", characterId: "On-jo" }),
      expected("im-jae-hyuk", { personId: "Im Jae-hyuk", characterId: "Dae-su" }),
      expected("park-solomon", { personId: "Park Solomon", characterId: "Su-hyeok" }),
      expected("ha-seung-ri", { personId: "Ha Seung-ri", characterId: "Ha-ri" }),
      expected("bo-yoon", { personId: "Bo-yoon", characterId: "Hyo-ryung" }),
      expected("lee-eun-saem", { personId: "Lee Eun-saem", characterId: "Mi-jin" }),
    ],
  },
  {
    unit: "Cheong-san",
    heldBy: [
      {
        entry: "cast-yoon-chan-young",
        certainty: "speculative",
        asOf: "2022-06-06",
        source: "cast-video",
        covers: "detail",
        says: {
          personId: "Yoon Chan-young",
          characterId: "Cheong-san",
          returnStatus: "uncertain",
          returnModes: ["alive", "flashback"],
          priorFate: "apparently dead",
        },
      },
    ],
  },
  { unit: "promise 2", heldBy: [{ promise: "cast" }] },
  {
    unit: "no plot",
    heldBy: [
      ownLook("no-official-plot", { form: "none official", tellsOfSeason: 2 }),
      {
        entry: "more-zombies",
        certainty: "expected",
        asOf: "2023-08-10",
        source: "own-look-2023",
        says: { form: "hint", tellsOfSeason: 2 },
      },
    ],
  },
  { unit: "bombing", heldBy: [recap("season-1-ending")] },
  { unit: "fall", heldBy: [recap("season-1-fates")] },
  {
    unit: "Nam-ra",
    heldBy: [
      recap("season-1-nam-ra"),
      { ...expected("cho-yi-hyun", { priorFate: "half-zombie" }), covers: "detail" },
    ],
  },
  { unit: "farewell", heldBy: [recap("season-1-school")] },
  {
    unit: "director",
    heldBy: [
      {
        entry: "director-on-the-next-season",
        certainty: "reported",
        asOf: "2022-02~",
        source: "korea-herald",
        says: { form: "hint", tellsOfSeason: 2 },
      },
      {
        citation: "korea-herald",
        of: "director-on-the-next-season",
        quote: "the next season can talk about the survival of zombies",
      },
    ],
  },
  { unit: "promise 3", heldBy: [{ promise: "plot" }] },
  {
    unit: "trailer",
    heldBy: [
      ownLook("in-development", { stage: "development" }),
      ownLook("trailer", { status: "none yet", ofSeason: 2 }),
      ownLook("season-1-trailer", {
        status: "available",
        ofSeason: 1,
        provider: null,
        videoId: "",
      }),
    ],
  },
  { unit: "promise 4", heldBy: [{ promise: "trailer" }] },
  {
    unit: "“Netflix”",
    heldBy: [{ leftOut: "The credit of an image that was lost: without it, it says nothing." }],
  },
  {
    unit: "not filming in March 2023, a release in early 2024",
    heldBy: [
      { tension: ["filming-not-started", "early-2024-prediction"], toldBy: "filming-not-started" },
      {
        tension: ["filming-not-started", "early-2024-prediction"],
        toldBy: "early-2024-prediction",
      },
    ],
  },
  {
    unit: "“will be back”, “can expect”",
    heldBy: [
      { tension: ["renewed-for-season-2", "who-is-expected-back"], toldBy: "renewed-for-season-2" },
      { tension: ["renewed-for-season-2", "who-is-expected-back"], toldBy: "who-is-expected-back" },
    ],
  },
  {
    unit: "“looking like he’ll be back”, “seemingly fell to his death”",
    heldBy: [
      { tension: ["season-1-fates", "cast-yoon-chan-young"], toldBy: "cast-yoon-chan-young" },
      { tension: ["season-1-fates", "cast-yoon-chan-young"], toldBy: "season-1-fates" },
    ],
  },
];
