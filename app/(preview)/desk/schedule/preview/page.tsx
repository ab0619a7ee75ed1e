import type { Metadata } from "next";
import { Shell } from "@/app/(site)/parts/shell";
import { newestOf } from "@/app/(site)/parts/since-visit";
import { TrackerBody } from "@/app/(site)/parts/tracker-body";
import { Band } from "@/app/(preview)/desk/schedule/preview/band";
import { NoPreview } from "@/app/(preview)/desk/schedule/preview/no-preview";
import { type Rehearsed, rehearsed } from "@/app/(preview)/desk/schedule/preview/rehearsed";
import { ThenMarks } from "@/app/(preview)/desk/schedule/preview/then-marks";
import { deskActor } from "@/app/desk/actor";
import { chosenZone } from "@/app/desk/schedule/chosen-zone";
import { deskTracker } from "@/app/desk/ui/tracker";
import { addressOf } from "@/lib/published/season";
import { readInstant } from "@/lib/season/instant";
import "@/app/styles/since.css";
import "@/app/(preview)/desk/schedule/preview/preview.css";

export const metadata: Metadata = {
  title: { absolute: "The tracker to come | What’s Known desk" },
  robots: { index: false, follow: false },
};
export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<{ at?: string | string[] }> };

/** The tracker as readers will see it at a coming moment, for the desk alone. */
export default async function PreviewPage({ searchParams }: Props) {
  const actor = await deskActor();
  const { at } = await searchParams;
  const zone = (await chosenZone()) ?? "UTC";
  const where = await deskTracker();
  const moment = typeof at === "string" ? readInstant(at) : null;
  const then: Rehearsed = moment ? await rehearsed(actor, where, moment) : { is: "no moment" };
  if (then.is !== "played") {
    return (
      <Shell still>
        <NoPreview then={then} tracker={where} zone={zone} />
      </Shell>
    );
  }
  const { tracker, today } = then;
  return (
    <Shell
      here="trackers"
      tracker={addressOf(tracker.season)}
      banner={<Band then={then} zone={zone} />}
      still
    >
      <TrackerBody tracker={tracker} still />
      <ThenMarks newest={today ? newestOf(today) : 0} />
    </Shell>
  );
}
