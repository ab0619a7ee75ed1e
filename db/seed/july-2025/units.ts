import { expected, type Held, type Holder, type Unit } from "@/db/seed/held";

const announced = (entry: string, says: Record<string, unknown>): Held => ({
  entry,
  certainty: "official",
  asOf: "2025-07-23",
  source: "netflix-production",
  says,
});
const confirmed = (person: string, more: Partial<Held> = {}): Held => ({
  ...announced(`cast-${person}`, { returnStatus: "confirmed" }),
  ...more,
});
const joins = (person: string, actor: string, character: string): Held =>
  announced(`cast-${person}`, {
    returnStatus: "new",
    personId: actor,
    characterId: character,
    priorFate: "not in it",
  });

/** What Netflix's announcement of 23 July 2025 came to. */
export const unitsOfJuly2025: Unit[] = [
  { unit: "production", heldBy: [announced("production-begun", { stage: "filming" })] },
  {
    unit: "release date",
    heldBy: [
      {
        entry: "release-date",
        certainty: "unknown",
        asOf: "2025-07-23",
        source: "own-look-2025",
        says: { status: "none announced" },
      },
    ],
  },
  {
    unit: "confirmed",
    heldBy: [
      confirmed("park-ji-hu", { covers: "detail" }),
      confirmed("yoon-chan-young", { covers: "detail" }),
      confirmed("cho-yi-hyun", { covers: "detail" }),
      confirmed("park-solomon"),
    ],
  },
  {
    unit: "new",
    heldBy: [
      joins("lee-min-jae", "Lee Min-jae", "Ma-ru"),
      joins("kim-si-eun", "Kim Si-eun", "Ju-ran"),
      joins("yoon-ga-i", "Yoon Ga-i", "Jong-a"),
      joins("roh-jae-won", "Roh Jae-won", "Han Du-seok"),
    ],
  },
  { unit: "plot", heldBy: [announced("on-jo-in-seoul", { form: "hint", tellsOfSeason: 2 })] },
  { unit: "directors and writer", heldBy: [announced("directors-and-writer", { topic: "other" })] },
  {
    unit: "early 2024 settled",
    heldBy: [
      {
        entry: "early-2024-prediction",
        certainty: "speculative",
        asOf: "2025-07-23",
        source: "nobody-named",
        says: { outcome: "missed" },
      },
    ],
  },
  {
    unit: "not mentioned",
    heldBy: ["im-jae-hyuk", "ha-seung-ri", "bo-yoon", "lee-eun-saem"].flatMap(
      (person): Holder[] => [expected(person), { checked: `cast-${person}` }],
    ),
  },
];
