import type { NewsMediaOrganization, WebSite } from "schema-dts";
import { ALL_TRACKERS, CORRECTIONS, HOW_WE_LABEL, wholeAddress } from "@/lib/published/address";

export const SITE_NAME = "What’s Known";

/** How other nodes of a page refer to the newsroom. */
export function thePublisher(): { "@id": string } {
  return { "@id": `${wholeAddress(ALL_TRACKERS)}#newsroom` };
}

/** The newsroom and the policies it keeps to, each of which is a page readers can open. */
export function publisher(): Exclude<NewsMediaOrganization, string> {
  return {
    "@type": "NewsMediaOrganization",
    ...thePublisher(),
    name: SITE_NAME,
    url: wholeAddress(ALL_TRACKERS),
    correctionsPolicy: wholeAddress(CORRECTIONS),
    publishingPrinciples: wholeAddress(HOW_WE_LABEL),
    verificationFactCheckingPolicy: wholeAddress(HOW_WE_LABEL),
  };
}

/** The site as a whole. */
export function site(): Exclude<WebSite, string> {
  return {
    "@type": "WebSite",
    "@id": `${wholeAddress(ALL_TRACKERS)}#site`,
    name: SITE_NAME,
    url: wholeAddress(ALL_TRACKERS),
    publisher: thePublisher(),
  };
}
