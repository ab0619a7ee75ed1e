import type { ContentOf } from "@/lib/season/content";

const WATCH = {
  youtube: "https://www.youtube.com/watch?v=",
  vimeo: "https://vimeo.com/",
  netflix: "https://www.netflix.com/watch/",
} as const;

/** Players that set no cookie and keep no count of who watches. Netflix has none for other sites. */
const PLAYERS = {
  youtube: "https://www.youtube-nocookie.com/embed/",
  vimeo: "https://player.vimeo.com/video/",
} as const;
const PLAYER_ASKS = { youtube: "?autoplay=1&rel=0", vimeo: "?autoplay=1&dnt=1" } as const;

const HOSTS = { youtube: "YouTube", vimeo: "Vimeo", netflix: "Netflix" } as const;

type Video = Pick<ContentOf<"trailer">, "provider" | "videoId">;

/** The name of the host a trailer is at, as readers know it. */
export function videoHost({ provider }: Video): string {
  return provider ? HOSTS[provider] : "";
}

/** A player for a frame on our page, asked for only when a reader presses play; null: there is none. */
export function playerAddress({ provider, videoId }: Video): string | null {
  if (!videoId || (provider !== "youtube" && provider !== "vimeo")) return null;
  return PLAYERS[provider] + videoId + PLAYER_ASKS[provider];
}

/** The origins a page may show in a frame: those of the players it offers, and no other. */
export function playerOrigins(html: string): string[] {
  const offered = [...html.matchAll(/\bdata-player="([^"]+)"/g)].map(([, address = ""]) => address);
  return Object.values(PLAYERS)
    .filter((player) => offered.some((address) => address.startsWith(player)))
    .map((player) => new URL(player).origin);
}

/** Where a trailer can be watched at its host; null when we know no address. */
export function watchAddress({ provider, videoId }: Video): string | null {
  return provider && videoId ? WATCH[provider] + videoId : null;
}
