"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import {
  publish,
  publishAlone,
  returnEdition,
  sendForReview,
} from "@/app/desk/entries/[id]/review/actions";
import { ScheduleButton } from "@/app/desk/entries/[id]/review/schedule-button";
import { VerbButton } from "@/app/desk/entries/[id]/review/verb-button";
import { KeepsFields, type Promised } from "@/app/desk/entries/[id]/review/keeps-fields";
import { ReasonDialog } from "@/app/desk/ui/reason-dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useKeys } from "@/app/desk/ui/use-keys";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Keeps } from "@/lib/editorial/promise-forms";
import type { Decision } from "@/lib/season/may";

export type DecideProps = {
  entryId: string;
  /** The revision on this page: nothing else is published. */
  revisionId: string;
  state: "draft" | "in review";
  may: Record<
    "publish" | "publish alone" | "schedule" | "schedule alone" | "return" | "submit",
    Decision
  >;
  /** Why nothing can be published now, whoever asks; null when nothing stands in the way. */
  obstacle: string | null;
  /** The end of an embargo in force: nothing is published before, but it can be scheduled. */
  embargo: { until: string; words: string } | null;
  /** Who gets it back. */
  author: string;
  /** What readers were promised under its question. */
  promises: Promised[];
};

/** Publish, publish alone, return, edit: what this person may do with the change, and why not. */
export function Decide({
  entryId,
  revisionId,
  state,
  may,
  obstacle,
  embargo,
  author,
  promises,
}: DecideProps) {
  const router = useRouter();
  const [keeps, setKeeps] = useState<Keeps>([]);
  const keeping = { promises, keeps, choose: setKeeps };
  const [asking, ask] = useState<"alone" | "return" | null>(null);
  const publishButton = useRef<HTMLButtonElement>(null);
  const here = `/desk/entries/${entryId}/review`;
  const arrive = (done: string) => () => {
    ask(null);
    router.push(`${here}?done=${done}`);
    router.refresh();
  };
  const publishing = useVerb(publish, arrive("published"));
  const alone = useVerb(publishAlone, arrive("published"));
  const returning = useVerb(returnEdition, arrive("returned"));
  const sending = useVerb(sendForReview, arrive("sent"));
  const notNow = obstacle ?? embargo?.words ?? null;
  const reason = may.publish.allowed ? notNow : may.publish.reason;
  const revision = { entryId, revisionId };
  useKeys({
    p: () => publishButton.current?.focus(),
    b: () => may.return.allowed && ask("return"),
    e: () => router.push(`/desk/entries/${entryId}`),
  });

  return (
    <div className="stack">
      <TroubleNotice trouble={publishing.trouble} clear={publishing.clear} />
      <TroubleNotice trouble={sending.trouble} clear={sending.clear} />
      {may.publish.allowed || may["publish alone"].allowed ? <KeepsFields {...keeping} /> : null}
      {may.submit.allowed ? (
        <VerbButton
          name="Send for review"
          obstacle={obstacle}
          pending={sending.pending}
          primary
          press={() => void sending.run(revision)}
        />
      ) : null}
      <VerbButton
        name="Publish"
        obstacle={reason}
        pending={publishing.pending}
        primary={!may.submit.allowed}
        press={() => void publishing.run({ ...revision, keeps })}
        button={publishButton}
      />
      <ScheduleButton
        {...revision}
        may={may}
        obstacle={obstacle}
        embargoedUntil={embargo?.until ?? null}
        keeping={keeping}
      />
      {may["publish alone"].allowed && !may.publish.allowed ? (
        <VerbButton
          name="Publish alone"
          obstacle={notNow}
          pending={alone.pending}
          press={() => ask("alone")}
        />
      ) : null}
      {state === "in review" ? (
        <VerbButton
          name="Return"
          obstacle={may.return.allowed ? null : may.return.reason}
          pending={returning.pending}
          press={() => ask("return")}
        />
      ) : null}
      <Link className="btn" href={`/desk/entries/${entryId}`} prefetch={false}>
        Edit
      </Link>
      <ReasonDialog
        open={asking === "alone"}
        subject={`alone ${revisionId}`}
        close={() => ask(null)}
        title="Publish alone?"
        about="Nobody else has looked at this. It goes to readers now, is marked in the history, and is listed for a second look."
        label="Reason"
        hint="Why nobody else could look at it. The desk sees this."
        confirm="Publish alone"
        pending={alone.pending}
        trouble={alone.trouble}
        clear={alone.clear}
        act={async (text) => await alone.run({ ...revision, keeps, reason: text })}
      />
      <ReasonDialog
        open={asking === "return"}
        subject={`return ${revisionId}`}
        close={() => ask(null)}
        title={`Return it to ${author}?`}
        about="It becomes a draft again. Nothing that was written is lost, and readers see what they saw."
        label="Reason"
        hint={`${author} reads this: say what to mend.`}
        confirm="Return"
        pending={returning.pending}
        trouble={returning.trouble}
        clear={returning.clear}
        act={async (text) => await returning.run({ ...revision, reason: text })}
      />
    </div>
  );
}
