"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const A_MINUTE = 60_000;
const A_MOMENT = 2000;

/** Reads the page again every minute, and just after the next change should have gone out. */
export function KeepFresh({ next }: { next: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const every = setInterval(refresh, A_MINUTE);
    const away = next ? Date.parse(next) - Date.now() + A_MOMENT : A_MINUTE;
    const once = away > 0 && away < A_MINUTE ? setTimeout(refresh, away) : undefined;
    return () => {
      clearInterval(every);
      clearTimeout(once);
    };
  }, [next, router]);
  return null;
}
