import { wholeAddress } from "@/lib/published/address";
import { drawable } from "@/lib/published/cards/drawable";
import {
  type Embedded,
  embedPath,
  frameSize,
  type Theme,
  WIDEST,
} from "@/lib/published/embed/embedded";
import { markup } from "@/lib/published/markup";

/**
 * The HTML another site pastes in. The frame may run its own script and open our pages, and nothing
 * else: no cookies, no storage, no forms, no way to its host.
 */
export function frameCode(
  what: Embedded,
  {
    title,
    theme = "auto",
    size,
  }: { title: string; theme?: Theme; size?: { width: number; height: number } },
): string {
  const { width, height } = size ?? frameSize(what);
  const src = wholeAddress(embedPath(what, theme));
  const fluid = size ? `max-width:100%` : `width:100%;max-width:${WIDEST}px`;
  return markup`<iframe src="${src}" title="${title}" width="${width}" height="${height}" style="border:0;${fluid}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`.toString();
}

/** A badge, its page and what it is about; addresses are whole. */
type BadgeCode = { title: string; badge: string; page: string };

export function badgeHtml({ title, badge, page }: BadgeCode): string {
  return markup`<a href="${page}"><img src="${badge}" alt="${title}" height="24"></a>`.toString();
}

/** For a README: what Markdown would read as its own is escaped (CommonMark 0.31, 2.4). */
export function badgeMarkdown({ title, badge, page }: BadgeCode): string {
  const plain = drawable(title, 200).replace(/[\\`*_{}[\]()<>#+\-.!|&~]/g, "\\$&");
  return `[![${plain}](${badge})](${page})`;
}

/** For the page around the frame: gives each of our frames the height it says it needs. */
export function heightScript(): string {
  return `<script>
addEventListener("message", function (e) {
  if (e.data && e.data.type === "whats-known:height")
    document.querySelectorAll("iframe").forEach(function (f) {
      if (f.contentWindow === e.source) f.height = Math.min(2000, Number(e.data.height) || 400);
    });
});
</script>`;
}
