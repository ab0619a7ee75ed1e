import type { ContentOf } from "@/lib/season/content";

const WATCH = {
  youtube: "https://www.youtube.com/watch?v=",
  vimeo: "https://vimeo.com/",
  netflix: "https://www.netflix.com/watch/",
} as const;

/** Where a trailer can be watched at its host; null when we know no address. */
export function watchAddress({
  provider,
  videoId,
}: Pick<ContentOf<"trailer">, "provider" | "videoId">): string | null {
  return provider && videoId ? WATCH[provider] + videoId : null;
}
