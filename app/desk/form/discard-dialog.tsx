"use client";

import { ActDialog } from "@/app/desk/ui/act-dialog";

type Props = { close: () => void; pending: boolean; discard: () => Promise<void> };

/** Asks once before a draft is given up. */
export function DiscardDialog({ close, pending, discard }: Props) {
  return (
    <ActDialog
      open
      close={close}
      title="Discard this draft?"
      about="Readers go on seeing what they see now. The draft’s revisions stay in the history and can be restored from there; what you typed and did not save goes."
      confirm="Discard the draft"
      danger
      back="Keep it"
      pending={pending}
      send={() => void discard()}
    />
  );
}
