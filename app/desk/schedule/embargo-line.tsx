"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { setEmbargo } from "@/app/desk/schedule/actions";
import { MomentDialog } from "@/app/desk/schedule/moment-dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";
import type { Decision } from "@/lib/season/may";
import { momentInZone } from "@/lib/season/zoned-time";

type Props = {
  entryId: string;
  /** Which of the entry's changes: its open one or its scheduled one. */
  editionId: string;
  /** The end of an embargo that is in force, an ISO instant. */
  until: string | null;
  may: Decision;
  /** What the page calls that change: it may tell of two. */
  of: string;
  /** The zone its end is read in. */
  zone?: string;
  /** When it goes live by itself, an ISO instant: the embargo ends by then. */
  scheduledFor?: string;
};

/** Until when nobody publishes a change; editors set, move and lift it. */
export function EmbargoLine({
  entryId,
  editionId,
  until,
  may,
  of,
  zone = "UTC",
  scheduledFor,
}: Props) {
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
            <Icon id="lock" />
            Under embargo until <strong>{momentInZone(new Date(until), zone)}</strong>: nobody
            publishes {of} before.
          </>
        ) : null}{" "}
        {may.allowed ? (
          <>
            <button className="btn quiet" type="button" onClick={() => ask(true)}>
              {until ? "Move the embargo…" : "Embargo until…"}
              {until ? <span className="vh"> of {of}</span> : null}
            </button>{" "}
            {until ? (
              <button
                className="btn quiet"
                type="button"
                aria-disabled={setting.pending || undefined}
                onClick={() => void setting.run({ entryId, editionId, until: null })}
              >
                Lift the embargo
                <span className="vh"> of {of}</span>
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
        subject={`embargo ${editionId}`}
        close={() => ask(false)}
        title="Embargo until when?"
        about={
          scheduledFor
            ? `Until then nobody publishes ${of}, by hand or by schedule. It is scheduled for ${momentInZone(new Date(scheduledFor), zone)}: the embargo ends by then.`
            : `Until then nobody publishes ${of}, not even alone. It can be drafted, reviewed, and scheduled for that moment or later.`
        }
        confirm="Set the embargo"
        initial={until}
        mayBePast={false}
        pending={setting.pending}
        trouble={setting.trouble}
        clear={setting.clear}
        act={async ({ at }) => await setting.run({ entryId, editionId, until: at })}
      />
    </div>
  );
}
