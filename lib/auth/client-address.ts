import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

// Written by our own server on every request, over whatever the visitor sent under this name.
const HEADER = "x-visitor-address";

/**
 * Notes on a request which address it came from: the socket's, or with TRUST_PROXY=n the one that
 * the n-th proxy before us saw. Call it before anything else reads the request.
 */
export function noteVisitorAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trusted: string | undefined = process.env.TRUST_PROXY,
): void {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim());
  const hops = trusted === "true" ? 1 : Number(trusted);
  const seen = Number.isInteger(hops) && hops > 0 ? forwarded.at(-hops) : undefined;
  request.headers[HEADER] = seen || (request.socket.remoteAddress ?? "");
}

/** The visitor's address as a key for counting: an IPv4 address, an IPv6 network of 64 bits. */
export function visitorAddress(headers: { get(name: string): string | null }): string {
  const address = (headers.get(HEADER) ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return /^[\d.]{7,15}$/.test(address) ? address : "unknown";
  const [head = "", tail] = address.toLowerCase().split("%")[0]!.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0");
  const whole = tail === undefined ? groups : [...groups, ...gap, ...rest];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
