"use client";

import { useRouter } from "next/navigation";
import { BringForward } from "@/app/desk/ui/bring-forward";
import type { ComingIn } from "@/app/desk/ui/coming-in";

type Props = { entryId: string; revisionId: string; coming: ComingIn };

/** Brings the change on this page forward; it is looked over again here. */
export function Forward(props: Props) {
  const router = useRouter();
  return (
    <BringForward
      {...props}
      obstacle={null}
      done={() => {
        router.push(`/desk/entries/${props.entryId}/review?done=forward`);
        router.refresh();
      }}
    />
  );
}
