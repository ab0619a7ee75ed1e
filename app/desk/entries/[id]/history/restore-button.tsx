"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { restore } from "@/app/desk/entries/[id]/history/actions";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";
import type { Saved } from "@/lib/editorial/revisions";

type RestoreProps = {
  entryId: string;
  from: { id: string; number: number };
  /** The newest revision this page showed. */
  latest: number;
  /** One field ("citations" for the sources) and its label; without it, all of the revision. */
  field?: { name: string; label: string };
};

/** Makes a draft with what an old revision said: all of it, or one field. */
export function RestoreButton({ entryId, from, latest, field }: RestoreProps) {
  const router = useRouter();
  const [says, say] = useState("");
  const verb = useVerb(restore, (saved: Saved) => {
    if (saved.changed) {
      router.push(`/desk/entries/${entryId}/review?done=restored`);
      router.refresh();
    } else {
      say("It says that already, so no revision was made.");
    }
  });
  const press = () =>
    void verb.run({
      entryId,
      fromRevisionId: from.id,
      latestNumber: latest,
      ...(field ? { fields: [field.name] } : {}),
    });
  return (
    <span className="restoring">
      <button
        className={field ? "restore" : "btn sm"}
        type="button"
        aria-disabled={verb.pending || undefined}
        onClick={press}
      >
        <Icon id="restore" />
        {field ? (
          <>
            Restore
            <span className="vh">
              {" "}
              {field.label} of revision {from.number}
            </span>
          </>
        ) : (
          `Restore all of revision ${from.number}`
        )}
      </button>
      <span className="hint" role="status">
        {says}
      </span>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
    </span>
  );
}
