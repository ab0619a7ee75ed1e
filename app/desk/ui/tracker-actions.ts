"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { answer } from "@/app/desk/answer";
import { TRACKER_COOKIE } from "@/app/desk/ui/tracker";
import { trackers } from "@/lib/editorial/entry-rows";

/** Works on another tracker from now on. A plain form's action: it ends at the queue either way. */
export async function switchTracker(form: FormData): Promise<void> {
  await answer(async () => {
    const wanted = form.get("tracker");
    const found = (await trackers()).find(({ seasonId }) => seasonId === wanted);
    if (found) {
      (await cookies()).set(TRACKER_COOKIE, found.seasonId, {
        httpOnly: true,
        sameSite: "lax",
        path: "/desk",
      });
    }
  });
  redirect("/desk");
}
