import type { Endpoint } from "@/lib/published/api/endpoint";
import { getEntry, getEntryAt, listEntries } from "@/lib/published/api/entries";
import { getPerson, listPeople } from "@/lib/published/api/people";
import { getPrediction, listPredictions } from "@/lib/published/api/predictions";
import {
  getPublication,
  getPublicationAt,
  listPublications,
} from "@/lib/published/api/publications";
import {
  getSeason,
  getSeasonAt,
  getShow,
  listSeasons,
  listShows,
} from "@/lib/published/api/seasons";
import { getSource, listSources } from "@/lib/published/api/sources";

/** Everything that can be asked for: the answers, the document and the page are made from this. */
export const ENDPOINTS: readonly Endpoint[] = [
  listShows,
  getShow,
  listSeasons,
  getSeason,
  getSeasonAt,
  listEntries,
  getEntry,
  getEntryAt,
  listPublications,
  getPublication,
  getPublicationAt,
  listPredictions,
  getPrediction,
  listPeople,
  getPerson,
  listSources,
  getSource,
];

/** What the resources are, in a sentence each. */
export const TAGS: readonly { name: string; description: string }[] = [
  { name: "Shows", description: "The series." },
  { name: "Seasons", description: "The trackers: one season each, with its answer card." },
  { name: "Entries", description: "The facts, as they stand, with their sources." },
  { name: "Publications", description: "The public history: every change, for good." },
  { name: "Predictions", description: "Claimed windows, held against what happened." },
  { name: "People", description: "Whom the publications name." },
  { name: "Sources", description: "Where things were said." },
];

/** The endpoint at a path below /api/v1, and what the parts in braces hold; null for none. */
export function endpointAt(
  segments: readonly string[],
): { endpoint: Endpoint; path: Record<string, string> } | null {
  for (const endpoint of ENDPOINTS) {
    const wanted = endpoint.path.split("/").slice(1);
    if (wanted.length !== segments.length) continue;
    const path: Record<string, string> = {};
    const matches = wanted.every((part, i) => {
      const given = segments[i] ?? "";
      if (!part.startsWith("{")) return part === given;
      path[part.slice(1, -1)] = given;
      return given !== "";
    });
    if (matches) return { endpoint, path };
  }
  return null;
}
