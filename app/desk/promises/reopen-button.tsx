"use client";

import { useRouter } from "next/navigation";
import { settlePromise } from "@/app/desk/promises/actions";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";

/** Takes a settlement back. */
export function ReopenButton({ promiseId, says }: { promiseId: string; says: string }) {
  const router = useRouter();
  const verb = useVerb(settlePromise, () => router.refresh());
  return (
    <>
      <button
        className="btn sm quiet"
        type="button"
        aria-disabled={verb.pending || undefined}
        onClick={() => void verb.run({ promiseId, publicationId: null, state: "open" })}
      >
        Reopen<span className="vh"> the promise “{says}”</span>
      </button>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
    </>
  );
}
