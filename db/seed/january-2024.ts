import { newEntry, type Publishes, supports } from "@/db/seed/entry";
import { AGENCY_DAY } from "@/db/seed/sources";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";

/** 29 January 2024: the agency's window. Its outcome is left to the calendar, which shows it missed. */
export const january2024: Publishes[] = [
  newEntry(
    "prediction",
    { number: 32, slug: "agency-2024-window", position: 31 },
    {
      statement:
        "BH Entertainment, Park Ji-hu’s agency, gave 2024 as the release window, Outlook India reported.",
      detail: "This is the agency’s word. Netflix had announced no date: see No. 2.",
      certainty: "reported",
      asOf: exactDay(AGENCY_DAY),
      predicts: "release",
      window: impreciseDate("2024"),
      predictedBy: "BH Entertainment, Park Ji-hu’s agency",
      madeOn: exactDay(AGENCY_DAY),
      recheckAfter: "2024-12-31",
    },
    [
      supports("bh-entertainment", { locator: "As carried by Outlook India" }),
      supports("outlook-india"),
    ],
  ),
];
