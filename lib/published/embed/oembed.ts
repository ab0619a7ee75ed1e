import { wholeAddress } from "@/lib/published/address";
import { imageOf } from "@/lib/published/cards/card";
import { cardOfEntry } from "@/lib/published/cards/of-entry";
import { cardOfTracker } from "@/lib/published/cards/of-tracker";
import { drawable } from "@/lib/published/cards/drawable";
import { type Embedded, embeddedAt, frameSize } from "@/lib/published/embed/embedded";
import { frameCode } from "@/lib/published/embed/frame";
import { publishedEntry } from "@/lib/published/entry";
import { markup } from "@/lib/published/markup";
import { seasonName } from "@/lib/published/season";
import { trackerOf } from "@/lib/published/tracker";

export type OEmbedAnswer = { status: 200 | 400 | 404 | 501; type: string; body: string };

const FORMATS = ["json", "xml"] as const;
type Format = (typeof FORMATS)[number];

const TYPES: Record<Format, string> = {
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
};
const AN_HOUR = 3600;

/**
 * Answers an oEmbed request (oembed.com, 2.2 and 2.3): how to show one of our trackers or entries. 404
 * for what is not ours or not there, 501 for a format we do not speak, 400 for a request that is none.
 * Nothing that was asked is repeated in the answer.
 */
export async function oembed(asked: URLSearchParams): Promise<OEmbedAnswer> {
  const format = asked.get("format") ?? "json";
  if (!isFormat(format)) return refused(501, "Only json and xml are offered.");
  const url = asked.get("url");
  if (!url) return refused(400, "Give the address of a tracker or an entry as url.");
  const [width, height] = [lengthOf(asked.get("maxwidth")), lengthOf(asked.get("maxheight"))];
  if (width === "bad" || height === "bad")
    return refused(400, "maxwidth and maxheight are whole numbers of pixels, from 1 on.");
  const what = embeddedAt(url);
  const shown = what && (await shownAt(what));
  if (!what || !shown) return refused(404, "There is no tracker and no entry at this address.");
  const size = frameSize(what, { width, height });
  const { title, image } = shown;
  const fits = (width ?? image.width) >= image.width && (height ?? image.height) >= image.height;
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "What’s Known",
    provider_url: wholeAddress("/"),
    cache_age: AN_HOUR,
    html: frameCode(what, { title, size }),
    ...size,
    ...(fits
      ? {
          thumbnail_url: wholeAddress(image.path),
          thumbnail_width: image.width,
          thumbnail_height: image.height,
        }
      : {}),
  };
  const body = format === "json" ? JSON.stringify(answer) : inXml(answer);
  return { status: 200, type: TYPES[format], body };
}

function isFormat(format: string): format is Format {
  return FORMATS.includes(format as Format);
}

function lengthOf(asked: string | null): number | null | "bad" {
  if (asked === null) return null;
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : "bad";
}

function refused(status: 400 | 404 | 501, why: string): OEmbedAnswer {
  return { status, type: "text/plain; charset=utf-8", body: `${why}\n` };
}

async function shownAt({ tracker: { show, season }, slug }: Embedded) {
  if (slug === null) {
    const tracker = await trackerOf(show, season);
    return (
      tracker && {
        title: drawable(seasonName(tracker.season), 200),
        image: imageOf(cardOfTracker(tracker), `/${show}/season-${season}`),
      }
    );
  }
  const entry = await publishedEntry(show, season, slug);
  return (
    entry && {
      title: drawable(`${seasonName(entry.season)}, No. ${entry.number}`, 200),
      image: imageOf(cardOfEntry(entry), entry.href),
    }
  );
}

function inXml(answer: Record<string, string | number>): string {
  // The names are ours: each is an element of the specification.
  const elements = Object.entries(answer).map(
    ([name, value]) => markup`<${name}>${value}</${name}>`,
  );
  return markup`<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${elements}</oembed>`.toString();
}
