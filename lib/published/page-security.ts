import { createHash } from "node:crypto";
import { playerOrigins } from "@/lib/published/watch";

const INLINE_SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script[\s/>]/gi;

/**
 * The headers every public answer carries. The policy lets a page run its own files and exactly the
 * inline scripts it was rendered with, each named by its SHA-256 (W3C Content Security Policy 3), and
 * show in a frame only the video players it offers. Only embeds may stand in other sites' frames.
 */
export function securityHeaders(
  contentType: string,
  body: Buffer,
  framedBy: "nobody" | "anybody" = "nobody",
): Record<string, string> {
  const html = contentType.startsWith("text/html") ? body.toString("utf8") : "";
  const scripts = inlineScripts(html);
  return {
    "Content-Security-Policy": [
      "default-src 'self'",
      ["script-src 'self'", ...scripts].join(" "),
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      ["frame-src 'self'", ...playerOrigins(html)].join(" "),
      "object-src 'none'",
      "base-uri 'none'",
      `frame-ancestors ${framedBy === "anybody" ? "*" : "'none'"}`,
      "form-action 'self'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}

/** The hash sources of a page's inline scripts; structured data never runs and needs none. */
function inlineScripts(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", script = ""] of html.matchAll(INLINE_SCRIPT)) {
    if (/\bsrc\s*=/i.test(attributes) || /\btype\s*=\s*["']?application\//i.test(attributes))
      continue;
    hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  }
  return [...hashes];
}
