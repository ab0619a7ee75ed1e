import { unitsOfAugust2023 } from "@/db/seed/august-2023/units";
import type { Unit } from "@/db/seed/held";
import { unitsOfJuly2025 } from "@/db/seed/july-2025/units";

/** What the agency's word of 29 January 2024 came to. */
const unitsOfJanuary2024: Unit[] = [
  {
    unit: "agency's 2024",
    heldBy: [
      {
        entry: "agency-2024-window",
        certainty: "reported",
        asOf: "2024-01-29",
        source: "outlook-india",
        says: { predicts: "release", window: "2024", outcome: null },
      },
    ],
  },
];

/** Every unit of what the tracker started from, by the day it was published, with what holds it. */
export const units: { day: string; units: Unit[] }[] = [
  { day: "2023-08-10", units: unitsOfAugust2023 },
  { day: "2024-01-29", units: unitsOfJanuary2024 },
  { day: "2025-07-23", units: unitsOfJuly2025 },
];
