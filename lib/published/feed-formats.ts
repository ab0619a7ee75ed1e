import { type AtomFeed, generateAtomFeed, generateJsonFeed } from "feedsmith";
import { feedPath, HOW_WE_LABEL, siteUrl, wholeAddress } from "@/lib/published/address";
import type { Feed } from "@/lib/published/feed";
import type { FeedItem } from "@/lib/published/feed-items";
import { howSure, itemHtml, itemSummary, itemText, itemTitle } from "@/lib/published/feed-words";
import { printable } from "@/lib/published/printable";

const NEWSROOM = "What’s Known";
export const ATOM_TYPE = "application/atom+xml";
export const JSON_FEED_TYPE = "application/feed+json";

/** A feed as Atom (RFC 4287), its pages linked as RFC 5005 says. */
export function asAtom(feed: Feed): string {
  const { id, title, about, home, under, before, next, updated, items, mixed } = feed;
  return generateAtomFeed({
    id,
    title: { value: printable(title) },
    subtitle: { value: printable(about) },
    updated: new Date(updated),
    authors: [{ name: NEWSROOM, uri: siteUrl() }],
    links: [
      {
        href: wholeAddress(feedPath("xml", under, before ?? undefined)),
        rel: "self",
        type: ATOM_TYPE,
      },
      { href: wholeAddress(home), rel: "alternate", type: "text/html" },
      { href: wholeAddress(feedPath("json", under)), rel: "alternate", type: JSON_FEED_TYPE },
      ...(next
        ? [{ href: wholeAddress(feedPath("xml", under, next)), rel: "next", type: ATOM_TYPE }]
        : []),
    ],
    entries: items.map((item) => atomEntry(item, mixed)),
    xml: { lang: "en" },
  });
}

function atomEntry(item: FeedItem, mixed: boolean): AtomFeed.Entry<Date> {
  const { id, at, kind, certainty, entryKind, entry, publication } = item;
  return {
    id: `urn:uuid:${id}`,
    title: { value: printable(itemTitle(item, mixed)) },
    published: new Date(at),
    updated: new Date(at),
    links: [
      { href: wholeAddress(publication), rel: "alternate", type: "text/html" },
      { href: wholeAddress(entry.href), rel: "related", type: "text/html" },
    ],
    categories: [
      { term: kind, scheme: wholeAddress(`${HOW_WE_LABEL}#changes`) },
      { term: entryKind },
      ...(certainty
        ? [{ term: certainty, scheme: wholeAddress(`${HOW_WE_LABEL}#certainty`) }]
        : []),
    ],
    ...(howSure(item) ? { summary: { value: printable(itemSummary(item)) } } : {}),
    content: { type: "html", value: printable(itemHtml(item)) },
  };
}

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function asJsonFeed(feed: Feed): string {
  const { title, about, home, under, before, next, items, mixed } = feed;
  return JSON.stringify(
    generateJsonFeed({
      title,
      description: about,
      home_page_url: wholeAddress(home),
      feed_url: wholeAddress(feedPath("json", under, before ?? undefined)),
      ...(next ? { next_url: wholeAddress(feedPath("json", under, next)) } : {}),
      language: "en",
      authors: [{ name: NEWSROOM, url: siteUrl() }],
      items: items.map((item) => ({
        id: `urn:uuid:${item.id}`,
        url: wholeAddress(item.publication),
        title: itemTitle(item, mixed),
        content_html: itemHtml(item),
        content_text: itemText(item),
        summary: itemSummary(item),
        date_published: item.at,
        date_modified: item.at,
        tags: [item.kind, item.entryKind, ...(item.certainty ? [item.certainty] : [])],
      })),
    }),
  );
}
