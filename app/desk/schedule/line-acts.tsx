"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { cancelSchedule, moveSchedule } from "@/app/desk/schedule/actions";
import { SCHEDULE } from "@/app/desk/schedule/addresses";
import { MomentDialog } from "@/app/desk/schedule/moment-dialog";
import { Dialog } from "@/app/desk/ui/dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";

/** Move and Cancel, for one scheduled change. */
export function LineActs({
  entryId,
  editionId,
  number,
  publishAt,
  nextIsOpen,
  keeps,
}: {
  entryId: string;
  editionId: string;
  number: number;
  /** An ISO instant. */
  publishAt: string;
  /** Another change of the entry is being worked on: this one has no place to go back to. */
  nextIsOpen: boolean;
  /** How many promises are to be settled with it. */
  keeps: number;
}) {
  const router = useRouter();
  const [asking, ask] = useState<"move" | "cancel" | null>(null);
  const arrive = (query: string): void => {
    ask(null);
    router.push(`${SCHEDULE}?${query}`);
    router.refresh();
  };
  const moving = useVerb(moveSchedule, () => arrive(`moved=${number}`));
  const cancelling = useVerb(cancelSchedule, ({ became }) =>
    arrive(`cancelled=${number}&entry=${entryId}&became=${encodeURIComponent(became)}`),
  );
  const close = (): void => ask(null);
  return (
    <>
      <button className="btn sm" type="button" data-act="move" onClick={() => ask("move")}>
        Move…<span className="vh"> No. {number}</span>
      </button>
      <button className="btn sm" type="button" data-act="cancel" onClick={() => ask("cancel")}>
        Cancel…<span className="vh"> No. {number}</span>
      </button>
      <MomentDialog
        open={asking === "move"}
        subject={`move ${editionId}`}
        close={close}
        title={`Move No. ${number} to when?`}
        about="The same approved revision goes to readers at another moment. What was held goes on again, if nothing stops it any more."
        confirm="Move"
        initial={publishAt}
        mayBePast
        pending={moving.pending}
        trouble={moving.trouble}
        clear={moving.clear}
        act={async ({ at, pastIsFine }) =>
          await moving.run({ entryId, editionId, publishAt: at, pastIsFine })
        }
      />
      <Dialog
        open={asking === "cancel"}
        close={close}
        title={`Cancel the schedule of No. ${number}?`}
      >
        <TroubleNotice trouble={cancelling.trouble} clear={cancelling.clear} />
        <p>
          {nextIsOpen
            ? "It does not go live. The next change of this entry is being worked on, so this one is put aside; its revision stays in the history."
            : "It does not go live, and its approval is taken back: it waits for review again. Nothing that was written is lost."}
          {keeps > 0
            ? ` ${keeps === 1 ? "The promise it was to keep stays" : "The promises it was to keep stay"} open.`
            : null}
        </p>
        <div className="acts">
          <button
            className="btn danger"
            type="button"
            aria-disabled={cancelling.pending || undefined}
            onClick={() => void cancelling.run({ entryId, editionId })}
          >
            Cancel the schedule
          </button>
          <button className="btn" type="button" onClick={close}>
            Keep it
          </button>
        </div>
      </Dialog>
    </>
  );
}
