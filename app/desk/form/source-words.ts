import type { DeskSource } from "@/lib/editorial/sources-of";
import { formatImprecise } from "@/lib/season/imprecise-date";

/** "Teen Vogue, Interview with Park Ji-hu"; says so when the source is not known here. */
export function sourceTitle(source: Pick<DeskSource, "publisher" | "title"> | undefined): string {
  return source ? `${source.publisher}, ${source.title}` : "A source that is not there any more";
}

/** "Mar 2023, on the record": when a source came out and where it stands. */
export function sourceFacts(source: Pick<DeskSource, "published" | "tier">): string {
  const when = source.published ? formatImprecise(source.published) : "no date";
  return `${when}, ${source.tier}`;
}
