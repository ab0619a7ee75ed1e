import type { Metadata } from "next";
import { wholeAddress } from "@/lib/published/address";

const LONGEST_TITLE = 96;
const LONGEST_DESCRIPTION = 200;

/** What a page says of itself to machines: nothing that is covered on the page may come here. */
export function pageMetadata(page: {
  title: string;
  /** What the page belongs to, said whole after its title. */
  of?: string;
  description: string;
  path: string;
}): Metadata {
  const of = page.of ? ` (${page.of})` : "";
  const title = shortened(page.title, Math.max(40, LONGEST_TITLE - of.length)) + of;
  const description = shortened(page.description, LONGEST_DESCRIPTION);
  const url = wholeAddress(page.path);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, siteName: "What’s Known", type: "article", locale: "en" },
    twitter: { card: "summary" },
  };
}

/** At most `length` characters, cut between words. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[,;:.\s]+$/, "")}…`;
}
