import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { wholeAddress } from "@/lib/published/address";
import type { DatedEvent, SeasonDates } from "@/lib/published/dated-events";
import { printable } from "@/lib/published/printable";
import { seasonName } from "@/lib/published/season";
import { addDays, type Day } from "@/lib/season/day";

const ASK_AGAIN_SECONDS = 6 * 3600;
const STATUS: Record<DatedEvent["status"], ICalEventStatus> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};
/** A calendar holds one component at least (RFC 5545, 3.6); this one shows nothing. */
const NOTHING_YET = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
  "END:VCALENDAR",
].join("\r\n");

/**
 * A season's dates as an iCalendar (RFC 5545, 7986) to subscribe to. Events are whole days without a
 * zone and never make anybody busy; an event keeps its UID and its SEQUENCE grows with every publication.
 * It has no METHOD: it is no scheduling message, which would need an ORGANIZER (RFC 5546, 3.2.1).
 */
export function asCalendar({ season, events }: SeasonDates): string {
  const name = `${seasonName(season)} (What’s Known)`;
  const calendar = ical({
    name: printable(name),
    prodId: { company: "What’s Known", product: "tracker", language: "EN" },
    ttl: ASK_AGAIN_SECONDS,
  });
  for (const event of events) {
    const { id, sequence, status, first, last, summary, about, href, created, changed } = event;
    calendar.createEvent({
      id,
      sequence,
      status: STATUS[status],
      transparency: ICalEventTransparency.TRANSPARENT,
      allDay: true,
      start: midnight(first),
      end: midnight(addDays(last, 1)), // DTEND is the first day after it
      summary: printable(summary),
      description: printable(`${about}\n${wholeAddress(href)}`),
      url: wholeAddress(href),
      stamp: changed,
      created,
      lastModified: changed,
    });
  }
  const text = calendar.toString();
  const whole = events.length > 0 ? text : text.replace(/END:VCALENDAR$/, NOTHING_YET);
  return `${whole}\r\n`;
}

/** The generator reads a whole day off the UTC day of an instant, whatever this machine's zone. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
