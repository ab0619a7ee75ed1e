import type { ReactNode } from "react";
import { EntryView } from "@/app/ui/entry-view";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { PromiseLine } from "@/app/(site)/parts/promise-line";
import { TrailerFrame } from "@/app/(site)/parts/trailer-frame";
import type { PublishedEntry } from "@/lib/published/entries";
import type { Section } from "@/lib/published/sections";
import type { Tracker } from "@/lib/published/tracker";
import type { Spoiler } from "@/lib/season/content";
import { isWhollyCovered, spoils } from "@/lib/season/spoils";

/** One question with its answer, everything else we know, what was overtaken and what we promised. */
export function TrackerSection({
  section,
  tracker,
  children,
}: {
  section: Section;
  tracker: Tracker;
  /** Stands right after the answer. */
  children?: ReactNode;
}) {
  const { id, asks, lead, covered, entries, overtaken, promises } = section;
  const [recaps, others] = parted(entries);
  const show = (entry: PublishedEntry, how: { lead?: boolean; uncovered?: boolean } = {}) => (
    <PublishedEntryView key={entry.id} entry={entry} tracker={tracker} {...how} />
  );
  return (
    <section className="sec" id={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{asks}</h2>
      {lead?.said.kind === "trailer" && !covered ? (
        <TrailerFrame entry={lead} trailer={lead.said.content} entries={tracker.addresses} />
      ) : lead ? (
        show(lead, { lead: true })
      ) : null}
      {children}
      {others.map((entry) => show(entry))}
      {recaps.map(({ spoiler, entries: behind }) => (
        <div className="recap" key={`${spoiler.season}-${spoiler.episode}`}>
          <h3>Where Season {spoiler.season} left them</h3>
          <SpoilerCover spoiler={spoiler}>
            {behind.map((entry) => show(entry, { uncovered: true }))}
          </SpoilerCover>
        </div>
      ))}
      {overtaken.map((entry) => show(entry))}
      {promises.map((promise) => (
        <PromiseLine
          key={promise.id}
          promise={promise}
          season={tracker.season}
          looked={lead?.at.checked ?? lead?.at.changed ?? null}
        />
      ))}
    </section>
  );
}

/** A live entry with all that stands beside it. */
export function PublishedEntryView({
  entry,
  tracker,
  ...how
}: {
  entry: PublishedEntry;
  tracker: Pick<Tracker, "names" | "standings" | "addresses">;
  lead?: boolean;
  uncovered?: boolean;
}) {
  return (
    <EntryView
      {...how}
      said={entry.said}
      names={tracker.names}
      number={entry.number}
      href={entry.href}
      anchor={`e${entry.number}`}
      sequence={entry.sequence}
      sources={entry.sources.filter((source) => source.stance !== "mentions")}
      publications={entry.publications}
      corrected={entry.at.corrected}
      checked={entry.at.checked}
      overtaken={entry.overtaken}
      entries={tracker.addresses}
      claimed={
        entry.said.kind === "prediction" &&
        entry.said.content.window !== null &&
        !spoils("window", entry.said.content)
      }
      standing={tracker.standings.get(entry.id) ?? null}
    />
  );
}

type Recap = { spoiler: Spoiler; entries: PublishedEntry[] };

/** Recaps that spoil the same season share one cover. */
function parted(entries: PublishedEntry[]): [Recap[], PublishedEntry[]] {
  const recaps: Recap[] = [];
  const others: PublishedEntry[] = [];
  for (const entry of entries) {
    const { kind, content } = entry.said;
    const { spoiler } = content;
    if (kind !== "plot" || content.form !== "recap" || !spoiler || !isWhollyCovered(content)) {
      others.push(entry);
      continue;
    }
    const alike = recaps.find(
      (recap) =>
        recap.spoiler.season === spoiler.season && recap.spoiler.episode === spoiler.episode,
    );
    if (alike) alike.entries.push(entry);
    else recaps.push({ spoiler, entries: [entry] });
  }
  return [recaps, others];
}
