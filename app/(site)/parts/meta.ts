import type { Metadata } from "next";
import { feedPath, wholeAddress } from "@/lib/published/address";
import { ATOM_TYPE, JSON_FEED_TYPE } from "@/lib/published/feed-formats";
import type { CardImage } from "@/lib/published/cards/card";
import { imageOfSite } from "@/lib/published/cards/of-tracker";
import { plainLine, shortened } from "@/lib/published/plain-line";
import type { Instant } from "@/lib/season/day";

const LONGEST_TITLE = 96;
const LONGEST_DESCRIPTION = 200;
const LONGEST_ALT = 420;
/** The languages the pages are there in, and which one to give whoever has none of them. */
const LANGUAGES = ["en", "x-default"] as const;

/** What a page says of itself to machines: nothing that is covered on the page may come here. */
export function pageMetadata(page: {
  title: string;
  /** What the page belongs to, said whole after its title. */
  of?: string;
  description: string;
  path: string;
  /** When it was first published and last updated, where the page says so. */
  at?: { published: Instant; updated: Instant } | null;
  /** Where its changes can be followed: the path of its feeds ("" for all trackers), and their name. */
  follow?: { under: string; title: string };
  /** The picture a shared link shows; without one of its own, the site's. */
  image?: CardImage;
  /** Other sites can make a frame of its address. */
  embeddable?: boolean;
}): Metadata {
  const image = pictured(page.image ?? imageOfSite());
  const of = page.of ? ` (${plainLine(page.of)})` : "";
  const words = of ? plainLine(page.title).replace(/\.$/, "") : plainLine(page.title);
  const title = shortened(words, Math.max(40, LONGEST_TITLE - of.length)) + of;
  const description = shortened(plainLine(page.description), LONGEST_DESCRIPTION);
  const url = wholeAddress(page.path);
  return {
    title,
    description,
    alternates: {
      canonical: url,
      languages: Object.fromEntries(LANGUAGES.map((l) => [l, url])),
      types: {
        ...(page.follow ? feedsOf(page.follow) : {}),
        ...(page.embeddable ? oembedOf(url, title) : {}),
      },
    },
    openGraph: {
      title,
      description,
      url,
      siteName: "What’s Known",
      locale: "en_GB",
      ...(page.at
        ? { type: "article", publishedTime: page.at.published, modifiedTime: page.at.updated }
        : { type: "website" }),
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

/** Where sites that are given the page's address ask how to show it (oembed.com, 4). */
function oembedOf(url: string, title: string) {
  const asked = (format: string) =>
    wholeAddress(`/oembed?${new URLSearchParams({ url, format }).toString()}`);
  return {
    "application/json+oembed": [{ url: asked("json"), title }],
    "text/xml+oembed": [{ url: asked("xml"), title }],
  };
}

function pictured({ path, alt, width, height }: CardImage) {
  return {
    url: wholeAddress(path),
    alt: shortened(plainLine(alt), LONGEST_ALT),
    width,
    height,
  };
}

/** For feed readers that are given a page's address (`<link rel="alternate">`). */
function feedsOf({ under, title }: { under: string; title: string }) {
  return {
    [ATOM_TYPE]: [{ url: wholeAddress(feedPath("xml", under)), title: `${title} (Atom)` }],
    [JSON_FEED_TYPE]: [
      { url: wholeAddress(feedPath("json", under)), title: `${title} (JSON Feed)` },
    ],
  };
}
