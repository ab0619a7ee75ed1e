import type { Metadata } from "next";
import { feedPath, wholeAddress } from "@/lib/published/address";
import { ATOM_TYPE, JSON_FEED_TYPE } from "@/lib/published/feed-formats";
import type { CardImage } from "@/lib/published/cards/card";
import { imageOfSite } from "@/lib/published/cards/of-tracker";
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
  const of = page.of ? ` (${plain(page.of)})` : "";
  const words = of ? plain(page.title).replace(/\.$/, "") : plain(page.title);
  const title = shortened(words, Math.max(40, LONGEST_TITLE - of.length)) + of;
  const description = shortened(plain(page.description), LONGEST_DESCRIPTION);
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
      locale: "en",
      type: "article",
      ...(page.at ? { publishedTime: page.at.published, modifiedTime: page.at.updated } : {}),
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
    alt: shortened(plain(alt), LONGEST_ALT),
    width,
    height,
  };
}

// Controls that turn text around would reach beyond it, into what a browser or a feed sets beside it.
const TURNS_TEXT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** In one line, without anything that acts on the text around it. */
function plain(text: string): string {
  return text
    .replace(TURNS_TEXT, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
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

/** At most `length` characters, cut between words where there are any, never within a character. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (cut.length + segment.length >= length) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(" ");
  const words = space > length / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[,;:.\s]+$/, "")}…`;
}
