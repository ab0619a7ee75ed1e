"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { retract } from "@/app/desk/entries/[id]/review/actions";
import { ReasonDialog } from "@/app/desk/ui/reason-dialog";
import { useVerb } from "@/app/desk/ui/use-verb";

/** Takes a live entry away from readers, with the reason they will read. */
export function RetractButton({
  entryId,
  publicationId,
  number,
}: {
  entryId: string;
  publicationId: string;
  number: number;
}) {
  const router = useRouter();
  const [asking, ask] = useState(false);
  const verb = useVerb(retract, () => {
    ask(false);
    router.push(`/desk/entries/${entryId}/history?done=retracted`);
    router.refresh();
  });
  return (
    <>
      <button className="btn quiet" type="button" onClick={() => ask(true)}>
        Retract
      </button>
      <ReasonDialog
        open={asking}
        subject={publicationId}
        close={() => ask(false)}
        title={`Retract No. ${number}?`}
        about="Readers no longer see what it says. Its page stays, with your reason, and so does its history."
        label="Reason"
        hint="Readers see this."
        forReaders
        confirm="Retract"
        danger
        pending={verb.pending}
        trouble={verb.trouble}
        clear={verb.clear}
        act={async (reason) => await verb.run({ entryId, publicationId, reason })}
      />
    </>
  );
}
