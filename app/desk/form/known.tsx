"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Opening } from "@/lib/editorial/opening";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Citation } from "@/lib/season/citation";
import type { Day } from "@/lib/season/day";
import type { Happening } from "@/lib/season/happened";
import type { Kind } from "@/lib/season/words";

/** A person or a character as the pickers know them. */
export type Called = { id: string; name: string; nativeName: string | null; aliases: string[] };

/** An entry of the tracker that another can be overtaken by. */
export type Numbered = { id: string; number: number; title: string };

/** What the form knows besides what is typed: where it is, and the names of what it refers to. */
export type Known = {
  kind: Kind;
  seasonId: string;
  /** The show's title. */
  show: string;
  season: number;
  entryId: string | null;
  entryNumber: number | null;
  today: Day;
  numbered: Numbered[];
  /** What has officially happened by today: a prediction is held against it. */
  happened: Happening[];
  sources: Map<string, DeskSource>;
  labels: Map<string, string>;
  /** Every name of a person or character; the first is the one to show. */
  names: Map<string, string[]>;
  learnSources(sources: DeskSource[]): void;
  learnNames(called: Called[]): void;
};

const KnownContext = createContext<Known | null>(null);

export function useKnown(): Known {
  const known = useContext(KnownContext);
  if (!known) throw new Error("the form's knowledge is missing");
  return known;
}

type Props = { opening: Opening; today: Day; numbered: Numbered[]; children: ReactNode };

/** Starts from what the page brought and learns what is found or made while typing. */
export function KnownProvider({ opening, today, numbered, children }: Props) {
  const [sources, setSources] = useState<DeskSource[]>([]);
  const [called, setCalled] = useState<Called[]>([]);
  const known = useMemo<Known>(() => {
    const names = new Map(opening.names);
    const labels = new Map(opening.labels);
    for (const { id, name, nativeName, aliases } of called) {
      names.set(id, [name, ...(nativeName ? [nativeName] : []), ...aliases]);
      labels.set(id, name);
    }
    return {
      kind: opening.kind,
      seasonId: opening.tracker.seasonId,
      show: opening.tracker.show,
      season: opening.tracker.season,
      entryId: opening.entry?.id ?? null,
      entryNumber: opening.entry?.number ?? null,
      today,
      numbered,
      happened: opening.happened,
      sources: new Map([...opening.sources, ...sources].map((source) => [source.id, source])),
      labels,
      names,
      learnSources: (more) => setSources((before) => [...before, ...more]),
      learnNames: (more) => setCalled((before) => [...before, ...more]),
    };
  }, [opening, today, numbered, sources, called]);
  return <KnownContext value={known}>{children}</KnownContext>;
}

/** The day relative dates are counted from: that of the newest source cited, or today. */
export function anchorOf(
  citations: Citation[],
  sources: ReadonlyMap<string, Pick<DeskSource, "published">>,
  today: Day,
): Day {
  const days = citations.flatMap(({ sourceId }) => {
    const published = sources.get(sourceId)?.published;
    const day = published?.latest ?? published?.earliest;
    return day ? [day] : [];
  });
  return days.toSorted().at(-1) ?? today;
}
