import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The ways one page can be sent, best first. */
export const CODINGS = ["br", "gzip", "identity"] as const;
export type Coding = (typeof CODINGS)[number];

export type Representations = {
  /** Names the content, the same whichever way it is sent. */
  hash: string;
  bodies: Partial<Record<Coding, Buffer>>;
  /** Brotli packed as tightly as it goes: other bytes, so another tag. */
  tight: boolean;
};

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
const TEXT = /^(text\/|application\/(.*\+)?(json|xml)|image\/svg)/;

/** The content as it is and, when it is text, compressed: quickly first, see `tighten`. */
export async function represent(contentType: string, body: Buffer): Promise<Representations> {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const bodies: Representations["bodies"] = { identity: body };
  if (TEXT.test(contentType) && body.length > 256) {
    [bodies.br, bodies.gzip] = await Promise.all([brotli(body, 5), packGzip(body, { level: 6 })]);
  }
  return { hash, bodies, tight: false };
}

/** The same with the smallest Brotli there is, or null where there is nothing to gain. Takes a while. */
export async function tighten(from: Representations): Promise<Representations | null> {
  const { identity, br } = from.bodies;
  if (!identity || !br || from.tight) return null;
  const small = await brotli(identity, 11);
  if (small.length >= br.length) return null;
  return { ...from, bodies: { ...from.bodies, br: small }, tight: true };
}

async function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return await packBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

export function bytesOf(representations: Representations): number {
  let bytes = 0;
  for (const coding of CODINGS) bytes += representations.bodies[coding]?.length ?? 0;
  return bytes;
}

/**
 * The coding to send, by the weights of Accept-Encoding (RFC 9110, 12.5.3). Between equal weights
 * the smaller one; `identity` is always there for whoever accepts nothing else.
 */
export function chooseCoding(
  acceptEncoding: string | undefined,
  available: Representations["bodies"],
): Coding {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    if (!name) continue;
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    weights.set(name === "x-gzip" ? "gzip" : name, weight >= 0 && weight <= 1 ? weight : 0);
  }
  let best: Coding = "identity";
  // Unnamed, identity is acceptable but the last resort.
  let bestWeight = weights.get("identity") ?? 0;
  for (const coding of ["gzip", "br"] as const) {
    if (!available[coding]) continue;
    const weight = weights.get(coding) ?? weights.get("*") ?? 0;
    if (weight > 0 && weight >= bestWeight) {
      best = coding;
      bestWeight = weight;
    }
  }
  return best;
}

/** A strong tag: other bytes, another tag. */
export function tagOf({ hash, tight }: Representations, coding: Coding): string {
  return `"${hash}-${coding === "br" && tight ? "brt" : coding}"`;
}

/**
 * Whether If-None-Match names what we would send (RFC 9110, 13.1.2: weak comparison, lists, `*`).
 * Both packings of Brotli hold the same page, so either tag will do.
 */
export function isNamed(
  ifNoneMatch: string | undefined,
  representations: Representations,
  coding: Coding,
): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const ours = new Set([true, false].map((tight) => tagOf({ ...representations, tight }, coding)));
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag = ""]) => ours.has(tag));
}
