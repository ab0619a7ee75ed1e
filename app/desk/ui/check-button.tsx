"use client";

import { useState } from "react";
import { checkEntry } from "@/app/desk/queue/actions";
import { CheckDialog } from "@/app/desk/ui/check-dialog";
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
        act={async (said) => await verb.run({ entryId, publicationId, ...said })}
      />
    </>
  );
}
