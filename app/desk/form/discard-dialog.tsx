"use client";

import { Dialog } from "@/app/desk/ui/dialog";

type Props = { close: () => void; pending: boolean; discard: () => Promise<void> };

/** Asks once before a draft is given up. */
export function DiscardDialog({ close, pending, discard }: Props) {
  return (
    <Dialog open close={close} title="Discard this draft?">
      <p>
        Readers go on seeing what they see now. The draft’s revisions stay in the history and can be
        restored from there; what you typed and did not save goes.
      </p>
      <div className="acts">
        <button
          className="btn danger"
          type="button"
          aria-disabled={pending || undefined}
          onClick={() => !pending && void discard()}
        >
          Discard the draft
        </button>
        <button className="btn" type="button" onClick={close}>
          Keep it
        </button>
      </div>
    </Dialog>
  );
}
