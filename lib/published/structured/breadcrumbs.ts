import type { BreadcrumbList } from "schema-dts";
import { wholeAddress } from "@/lib/published/address";

export type Crumb = { name: string; path: string };

/** The way to a page, as its crumbs show it: the page itself comes last. */
export function breadcrumbs(crumbs: Crumb[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name,
      item: wholeAddress(path),
    })),
  };
}
