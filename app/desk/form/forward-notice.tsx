"use client";

import { useWatch } from "react-hook-form";
import { proposesSame } from "@/app/desk/form/carry-over";
import { useKnown } from "@/app/desk/form/known";
import type { FormValues } from "@/app/desk/form/model";
import type { Editor } from "@/app/desk/form/use-editor";
import { BringForward } from "@/app/desk/ui/bring-forward";
import { comingIn } from "@/app/desk/ui/coming-in";

/** The draft is behind what readers see: brings it forward, unless something is typed on top of it. */
export function ForwardNotice({ editor }: { editor: Editor }) {
  const { opening, entryId, form, base } = editor;
  const { labels, sources } = useKnown();
  const values = useWatch({ control: form.control }) as FormValues;
  const { behind, openedOn } = opening;
  // Once the form has merged it in, nothing is behind any more.
  if (!behind || !entryId || !openedOn || base.liveSeen === behind.live.revisionId) return null;
  return (
    <BringForward
      key={openedOn}
      entryId={entryId}
      revisionId={openedOn}
      coming={comingIn(opening.kind, behind, labels, sources)}
      obstacle={
        proposesSame(values, base.form)
          ? null
          : "You have typed something since: saving it merges all of this in."
      }
      done={({ number }) => void editor.startForward(number)}
    />
  );
}
