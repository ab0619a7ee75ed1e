"use client";

import { useState } from "react";
import { checkEntry } from "@/app/desk/queue/actions";
import { ReasonDialog } from "@/app/desk/ui/reason-dialog";
import { useVerb } from "@/app/desk/ui/use-verb";

/** Records that what readers see still holds, with a note for the desk. */
export function CheckButton({
  entryId,
  publicationId,
  number,
}: {
  entryId: string;
  publicationId: string;
  number: number;
}) {
  const [asking, ask] = useState(false);
  const [says, say] = useState("");
  const verb = useVerb(checkEntry, () => {
    ask(false);
    say("Checked just now.");
  });
  return (
    <>
      <span className="meta" role="status">
        {says}
      </span>
      <button className="btn quiet" type="button" onClick={() => ask(true)}>
        Checked, still true
      </button>
      <CheckDialog
        open={asking}
        subject={publicationId}
        number={number}
        close={() => ask(false)}
        verb={verb}
        act={async (note) => await verb.run({ entryId, publicationId, note })}
      />
    </>
  );
}

/** Asks for the note of a check. */
export function CheckDialog({
  open,
  subject,
  number,
  close,
  verb,
  act,
}: {
  open: boolean;
  subject: string;
  number: number | null;
  close: () => void;
  verb: Pick<ReturnType<typeof useVerb>, "pending" | "trouble" | "clear">;
  act: (note: string) => Promise<boolean>;
}) {
  return (
    <ReasonDialog
      open={open}
      subject={subject}
      close={close}
      title={`No. ${number ?? ""}: still true?`}
      about="You looked, and what readers see still holds. It makes no revision and does not freshen “updated”."
      label="Note"
      hint="Optional, for the desk: where you looked."
      confirm="Checked, still true"
      pending={verb.pending}
      trouble={verb.trouble}
      clear={verb.clear}
      act={act}
    />
  );
}
