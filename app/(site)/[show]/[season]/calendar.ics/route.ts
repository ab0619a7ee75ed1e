import { fileAnswer } from "@/app/(site)/parts/file-answer";
import { seasonOfSegment } from "@/lib/published/address";
import { asCalendar } from "@/lib/published/calendar";
import { seasonDates } from "@/lib/published/dated-events";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ show: string; season: string }> };

/** A tracker's dates, for a reader's own calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { show, season } = await params;
  const number = seasonOfSegment(season);
  const dates = number === null ? null : await seasonDates(show, number);
  return fileAnswer("text/calendar", dates && asCalendar(dates), {
    "Content-Disposition": `inline; filename="${show}-${season}.ics"`,
  });
}
