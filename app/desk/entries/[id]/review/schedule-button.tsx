"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { VerbButton } from "@/app/desk/entries/[id]/review/verb-button";
import { schedule } from "@/app/desk/schedule/actions";
import { MomentDialog } from "@/app/desk/schedule/moment-dialog";
import { useKeys } from "@/app/desk/ui/use-keys";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Decision } from "@/lib/season/may";

export type ScheduleButtonProps = {
  entryId: string;
  /** The revision on this page: nothing else is scheduled. */
  revisionId: string;
  may: Record<"schedule" | "schedule alone", Decision>;
  /** Why nothing can be scheduled now, whoever asks. */
  obstacle: string | null;
  /** The end of an embargo in force, an ISO instant: the first moment that can be chosen. */
  embargoedUntil: string | null;
  /** How many promises are ticked as kept: only what is published by hand settles them. */
  ticked: number;
};

/** Has the change on the page go live by itself: as a second person, or alone for a reason. */
export function ScheduleButton({
  entryId,
  revisionId,
  may,
  obstacle,
  embargoedUntil,
  ticked,
}: ScheduleButtonProps) {
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, ask] = useState(false);
  const verb = useVerb(schedule, () => {
    ask(false);
    router.push(`/desk/entries/${entryId}/review?done=scheduled`);
    router.refresh();
  });
  const alone = !may.schedule.allowed && may["schedule alone"].allowed;
  const why = may.schedule.allowed || alone ? obstacle : may.schedule.reason;
  useKeys({ s: () => button.current?.focus() });
  return (
    <>
      <VerbButton
        name={alone ? "Schedule alone…" : "Schedule…"}
        obstacle={why}
        pending={verb.pending}
        press={() => ask(true)}
        button={button}
      />
      <MomentDialog
        open={asking}
        subject={`${alone ? "alone" : "schedule"} ${revisionId}`}
        close={() => ask(false)}
        title={alone ? "Schedule alone?" : "When does it go to readers?"}
        about={[
          alone
            ? "Nobody else has looked at this. It goes to readers by itself at that moment, is marked in the history, and is listed for a second look."
            : "Exactly this revision goes to readers by itself at that moment. The next change can be drafted meanwhile.",
          promisesLeft(ticked),
        ]
          .join(" ")
          .trim()}
        confirm={alone ? "Schedule alone" : "Schedule"}
        initial={embargoedUntil}
        {...(alone ? { reasonHint: "Why nobody else could look at it. The desk sees this." } : {})}
        mayBePast
        pending={verb.pending}
        trouble={verb.trouble}
        clear={verb.clear}
        act={async ({ at, pastIsFine, reason }) =>
          await verb.run({
            entryId,
            revisionId,
            publishAt: at,
            pastIsFine,
            ...(alone ? { aloneReason: reason } : {}),
          })
        }
      />
    </>
  );
}

// Whether a promise is kept, or kept late, is known once the moment has come.
function promisesLeft(ticked: number): string {
  if (ticked === 0) return "";
  const which = ticked === 1 ? "The promise you ticked is" : "The promises you ticked are";
  const them = ticked === 1 ? "it" : "them";
  return `${which} not settled by it: settle ${them} under Promises once readers see the change.`;
}
