"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { KeepsFields, type KeepsProps } from "@/app/desk/entries/[id]/review/keeps-fields";
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
  /** What readers were promised under its question, and which of it this keeps. */
  keeping: KeepsProps;
};

/** Has the change on the page go live by itself: as a second person, or alone for a reason. */
export function ScheduleButton({
  entryId,
  revisionId,
  may,
  obstacle,
  embargoedUntil,
  keeping,
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
        about={
          alone
            ? "Nobody else has looked at this. It goes to readers by itself at that moment, is marked in the history, and is listed for a second look."
            : "Exactly this revision goes to readers by itself at that moment. The next change can be drafted meanwhile."
        }
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
            keeps: keeping.keeps,
            ...(alone ? { aloneReason: reason } : {}),
          })
        }
      >
        <KeepsFields {...keeping} />
      </MomentDialog>
    </>
  );
}
