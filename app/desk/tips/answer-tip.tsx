"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { answerTip } from "@/app/desk/tips/actions";
import { ReasonDialog } from "@/app/desk/ui/reason-dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";

/** Accept, which opens a draft and goes there; or decline, with a reason the reader can read. */
export function AnswerTip({
  tipId,
  entryId,
  number,
}: {
  tipId: string;
  entryId: string;
  number: number;
}) {
  const router = useRouter();
  const [declining, setDeclining] = useState(false);
  const accept = useVerb(answerTip, ({ opened }) =>
    router.push(`/desk/entries/${entryId}?said=${opened ? "accepted" : "joined"}`),
  );
  const decline = useVerb(answerTip, () => {
    setDeclining(false);
    router.push(`/desk/tips?declined=${tipId}`);
    router.refresh();
  });
  return (
    <>
      <TroubleNotice trouble={accept.trouble} clear={accept.clear} />
      <button
        className="btn sm primary"
        type="button"
        data-act="accept"
        aria-disabled={accept.pending || undefined}
        onClick={() => void accept.run({ tipId, state: "accepted", answer: "" })}
      >
        Accept<span className="vh"> and draft a correction of No. {number}</span>
      </button>
      <button
        className="btn sm"
        type="button"
        data-act="decline"
        onClick={() => setDeclining(true)}
      >
        Decline…<span className="vh"> what was said of No. {number}</span>
      </button>
      <ReasonDialog
        open={declining}
        subject={tipId}
        close={() => setDeclining(false)}
        title={`Decline what a reader said of No. ${number}`}
        about="Nothing changes. The reader can read your answer at the address they were given."
        label="Reason"
        hint="What you looked at, and why it stands."
        forReaders
        confirm="Decline"
        pending={decline.pending}
        trouble={decline.trouble}
        clear={decline.clear}
        act={async (reason) => await decline.run({ tipId, state: "declined", answer: reason })}
      />
    </>
  );
}
