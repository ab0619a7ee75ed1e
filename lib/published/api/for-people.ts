import { databaseNow } from "@/db/clock";
import { answerPath, seasonOfSegment, trackerPath, wholeAddress } from "@/lib/published/address";
import { shapeName } from "@/lib/published/api/document";
import type { Endpoint } from "@/lib/published/api/endpoint";
import { listEntries } from "@/lib/published/api/entries";
import { ENDPOINTS, TAGS } from "@/lib/published/api/endpoints";
import { listPeople } from "@/lib/published/api/people";
import { listPredictions } from "@/lib/published/api/predictions";
import { listPublications } from "@/lib/published/api/publications";
import { API, apiAddress } from "@/lib/published/api/shape";
import { listSeasons } from "@/lib/published/api/seasons";
import { type ToldShape, toldShapes } from "@/lib/published/api/told-shapes";
import { listSources } from "@/lib/published/api/sources";

/** Something to ask, that will be answered: in words, and its whole address. */
export type Example = { what: string; address: string };
export type ToldParameter = { name: string; description: string; allowed: readonly string[] };
export type ToldEndpoint = {
  id: string;
  path: string;
  summary: string;
  description: string;
  /** The shape it answers, or a page of which. */
  answers: string;
  list: boolean;
  parameters: ToldParameter[];
  examples: Example[];
};
/** What the page for people tells. Its examples are of what is published now. */
export type ApiForPeople = {
  resources: { name: string; description: string; endpoints: ToldEndpoint[] }[];
  shapes: ToldShape[];
  /** For the parts of the page that explain; null when nothing is published yet. */
  of: {
    answerFile: string;
    past: Example;
    paged: Example;
    covered: Example;
    tagged: Example;
  } | null;
};

type Known = {
  show: string;
  season: string;
  first: string;
  entry: string;
  number: string;
  publication: string;
  seasonId: string;
  prediction: string | null;
  person: string | null;
  native: string | null;
  source: string;
};

/** All that the API answers, told from the schemas and the parameters themselves. */
export async function apiForPeople(now = databaseNow()): Promise<ApiForPeople> {
  const known = await whatIsThere(now);
  return {
    resources: TAGS.map(({ name, description }) => ({
      name,
      description,
      endpoints: ENDPOINTS.filter(({ tag }) => tag === name).map((endpoint) =>
        told(endpoint, known),
      ),
    })),
    shapes: toldShapes(),
    of: known && {
      answerFile: wholeAddress(
        answerPath({ show: known.show, season: seasonOfSegment(known.season) ?? 0 }),
      ),
      past: {
        what: "The tracker on its first day",
        address: apiAddress(`/seasons/${known.show}/${known.season}?asOf=${known.first}`),
      },
      paged: {
        what: "The history, five at a time",
        address: apiAddress("/publications?limit=5"),
      },
      covered: {
        what: "Covered words too",
        address: apiAddress(
          `/entries?season=${known.show}/${known.season}&kind=plot&spoilers=show`,
        ),
      },
      tagged: { what: "The entries", address: apiAddress("/entries?limit=2") },
    },
  };
}

type Some = { id: string; self: string; slug: string; number: number } & Record<string, unknown>;

/** One of each thing that is published; null when nothing is. */
async function whatIsThere(now: Date): Promise<Known | null> {
  const first = async (endpoint: Endpoint, query = ""): Promise<Some | undefined> => {
    const { body } = await endpoint.answer({}, new URLSearchParams(`limit=1${query}`), now);
    return (body as { items: Some[] }).items[0];
  };
  const season = await first(listSeasons);
  if (!season) return null;
  const show = (season.show as { slug: string }).slug;
  const address = trackerPath({ show, season: season.number }).slice(1);
  const [entry, publication, prediction, person, source] = await Promise.all([
    first(listEntries, `&season=${address}`),
    first(listPublications, `&season=${address}`),
    first(listPredictions),
    first(listPeople),
    first(listSources),
  ]);
  if (!entry || !publication || !source) return null;
  return {
    show,
    season: `season-${season.number}`,
    first: String(season.firstPublished).slice(0, 10),
    entry: entry.id,
    number: String(entry.number),
    publication: publication.id,
    seasonId: season.id,
    prediction: prediction?.id ?? null,
    person: person?.id ?? null,
    native: (person?.nativeName as { text: string } | null)?.text ?? null,
    source: source.id,
  };
}

function told(endpoint: Endpoint, known: Known | null): ToldEndpoint {
  const { id, path, summary, description, parameters, list } = endpoint;
  const shape = shapeName(endpoint);
  return {
    id,
    path: API + path,
    summary,
    description,
    answers: shape,
    list,
    parameters: Object.entries(parameters).map(([name, parameter]) => ({
      name,
      description: parameter.description,
      allowed: parameter.allowed ?? [],
    })),
    examples: known
      ? examplesOf(endpoint, known).map(([what, at]) => ({ what, address: apiAddress(at) }))
      : [
          {
            what: list ? `All ${path.slice(1)}, page by page` : summary,
            address: apiAddress(path),
          },
        ],
  };
}

function examplesOf({ path, list, summary }: Endpoint, known: Known): [string, string][] {
  const tracker = `${known.show}/${known.season}`;
  const ids: Record<string, string | null> = {
    "/seasons/{id}": known.seasonId,
    "/entries/{id}": known.entry,
    "/publications/{id}": known.publication,
    "/predictions/{id}": known.prediction,
    "/people/{id}": known.person,
    "/sources/{id}": known.source,
  };
  if (path in ids) {
    const id = ids[path];
    return id ? [[summary, path.replace("{id}", id)]] : [];
  }
  if (!list) {
    const at = path
      .replace("{show}", known.show)
      .replace("{season}", known.season)
      .replace("{entry}", known.number)
      .replace("{number}", "1");
    return [[summary, at]];
  }
  const more: Record<string, [string, string][]> = {
    "/entries": [
      [
        "The cast of one tracker that is official",
        `?season=${tracker}&kind=cast&certainty=official`,
      ],
      ["What stood on the first day", `?season=${tracker}&asOf=${known.first}`],
    ],
    "/publications": [
      ["Corrections and retractions", "?changeKind=correction,retraction"],
      [
        "What one tracker published since a day",
        `?season=${tracker}&since=${known.first}&limit=10`,
      ],
    ],
    "/predictions": [["Release windows that have passed", "?predicts=release&outcome=missed"]],
    "/people": known.native
      ? [["By a name in its own script", `?name=${quotable(known.native)}`]]
      : [],
    "/sources": [["Only what the makers said themselves", "?tier=primary"]],
  };
  return [
    [`All ${path.slice(1)}, page by page`, path],
    ...(more[path] ?? []).map(([what, q]): [string, string] => [what, path + q]),
  ];
}

/** Part of an address that can stand in a command between single quotes. */
const quotable = (text: string): string => encodeURIComponent(text).replaceAll("'", "%27");
