import { exactDay, impreciseDate, type ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Tier } from "@/lib/season/words";

export type SeedSource = {
  publisher: string;
  title: string;
  published: ImpreciseDate | null;
  tier: Tier;
  derivedFrom?: string;
};

export const FIRST_REPORT_DAY = "2023-08-10";
export const AGENCY_DAY = "2024-01-29";
export const PRODUCTION_DAY = "2025-07-23";

// No address is known for any of them, and none is made up. A source comes after the one it repeats.
export const sources = {
  "season-1": {
    publisher: "Netflix",
    title: "All of Us Are Dead, Season 1, as aired",
    published: exactDay("2022-01-28"),
    tier: "primary",
  },
  "korea-herald": {
    publisher: "The Korea Herald",
    title: "Interview with director Lee Jae-kyoo",
    published: impreciseDate("about February 2022"),
    tier: "on the record",
  },
  "geeked-week": {
    publisher: "Netflix",
    title: "Geeked Week announcement of Season 2",
    published: exactDay("2022-06-06"),
    tier: "primary",
  },
  "cast-video": {
    publisher: "Netflix",
    title: "Cast announcement video",
    published: exactDay("2022-06-06"),
    tier: "primary",
  },
  "teen-vogue": {
    publisher: "Teen Vogue",
    title: "Interview with Park Ji-hu",
    published: impreciseDate("March 2023"),
    tier: "on the record",
  },
  "nobody-named": {
    publisher: "Unattributed",
    title: "Said at the time, by nobody named",
    published: null,
    tier: "unattributed",
  },
  "first-report": {
    publisher: "What’s Known",
    title: "Our first report",
    published: exactDay(FIRST_REPORT_DAY),
    tier: "report",
  },
  "own-look-2023": {
    publisher: "What’s Known",
    title: "Our own look, 10 August 2023",
    published: exactDay(FIRST_REPORT_DAY),
    tier: "own look",
  },
  "bh-entertainment": {
    publisher: "BH Entertainment",
    title: "Word from Park Ji-hu’s agency",
    published: null,
    tier: "on the record",
  },
  "outlook-india": {
    publisher: "Outlook India",
    title: "Report of the agency’s word on Season 2",
    published: exactDay(AGENCY_DAY),
    tier: "secondary",
    derivedFrom: "bh-entertainment",
  },
  "netflix-production": {
    publisher: "Netflix",
    title: "Announcement that production has begun",
    published: exactDay(PRODUCTION_DAY),
    tier: "primary",
  },
  "india-tv": {
    publisher: "India TV",
    title: "Report of the production announcement",
    published: exactDay(PRODUCTION_DAY),
    tier: "secondary",
    derivedFrom: "netflix-production",
  },
  pinkvilla: {
    publisher: "Pinkvilla",
    title: "Report of the production announcement",
    published: exactDay(PRODUCTION_DAY),
    tier: "secondary",
    derivedFrom: "netflix-production",
  },
  "own-look-2025": {
    publisher: "What’s Known",
    title: "Our own look, 23 July 2025",
    published: exactDay(PRODUCTION_DAY),
    tier: "own look",
  },
} satisfies Record<string, SeedSource>;
export type SourceKey = keyof typeof sources;
