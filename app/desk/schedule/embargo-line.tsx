"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { setEmbargo } from "@/app/desk/schedule/actions";
import { MomentDialog } from "@/app/desk/schedule/moment-dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Decision } from "@/lib/editorial/workflow";
import { momentInZone } from "@/lib/season/zoned-time";

/** Until when nobody publishes the open change of an entry; editors set, move and lift it. */
export function EmbargoLine({
  entryId,
  until,
  may,
}: {
  entryId: string;
  /** The end of an embargo that is in force, an ISO instant. */
  until: string | null;
  may: Decision;
}) {
  const router = useRouter();
  const [asking, ask] = useState(false);
  const [says, say] = useState("");
  const setting = useVerb(setEmbargo, ({ until: now }) => {
    ask(false);
    say(now ? "The embargo is set." : "The embargo is lifted.");
    router.refresh();
  });
  if (!until && !may.allowed) return null;
  return (
    <div className="embargo">
      <TroubleNotice trouble={asking ? null : setting.trouble} clear={setting.clear} />
      <p>
        {until ? (
          <>
            Under embargo until <strong>{momentInZone(new Date(until), "UTC")}</strong>: nobody
            publishes this change before.
          </>
        ) : null}{" "}
        {may.allowed ? (
          <>
            <button className="btn quiet" type="button" onClick={() => ask(true)}>
              {until ? "Move the embargo…" : "Embargo until…"}
            </button>{" "}
            {until ? (
              <button
                className="btn quiet"
                type="button"
                aria-disabled={setting.pending || undefined}
                onClick={() => void setting.run({ entryId, until: null })}
              >
                Lift the embargo
              </button>
            ) : null}
          </>
        ) : null}
        <span className="vh" role="status">
          {says}
        </span>
      </p>
      <MomentDialog
        open={asking}
        subject={`embargo ${entryId}`}
        close={() => ask(false)}
        title="Embargo until when?"
        about="Until then nobody publishes this change, not even alone. It can be drafted, reviewed, and scheduled for that moment or later."
        confirm="Set the embargo"
        initial={until}
        mayBePast={false}
        pending={setting.pending}
        trouble={setting.trouble}
        clear={setting.clear}
        act={async ({ at }) => await setting.run({ entryId, until: at })}
      />
    </div>
  );
}
