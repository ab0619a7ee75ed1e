import { closeDb } from "@/db/connection";
import { answerApi } from "@/lib/published/api/answer";
import { search } from "@/lib/published/search";
import { searchAsked } from "@/lib/published/search-asked";
import { grown, median } from "./bench-past";

export type ApiTimes = { asked: string; few: number; many: number };

const FEW = 100;
const MANY = 10_000;
const ROUNDS = 6;
const READS = 6;
const ASKED: Record<string, () => Promise<void>> = {
  "API: a page of entries": () => api("/entries?limit=25"),
  "API: a page of the history": () => api("/publications?limit=25"),
  "API: rare changes only": () => api("/publications?limit=25&changeKind=new"),
  "API: the predictions": () => api("/predictions"),
  "API: a past day's entries": () => api("/entries?limit=25&asOf=2025-12-01"),
  "search: a name": () => find("Lee JQ"),
  "search: a word everywhere": () => find("season"),
  "search: a rare word": () => find("strikes"),
  "search: a slip": () => find("filmming"),
};

/** Milliseconds (medians) that the read API and search take with 100 and with 10,000 publications of the same entries. */
export async function timeTheApi(): Promise<ApiTimes[]> {
  // One after the other: a fresh database is the one the house's own connection speaks to.
  const databases = { few: await grown(FEW), many: await grown(MANY) };
  try {
    const times = Object.fromEntries(
      Object.keys(ASKED).map((name) => [name, { few: [] as number[], many: [] as number[] }]),
    );
    // In turns, so that whatever else the machine does meets both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const size of ["few", "many"] as const) {
        await closeDb();
        process.env.DATABASE_URL = databases[size].url;
        for (const [name, ask] of Object.entries(ASKED)) {
          await timed(ask);
          for (let n = 0; n < READS; n += 1) times[name]?.[size].push(await timed(ask));
        }
      }
    }
    return Object.entries(times).map(([asked, { few, many }]) => ({
      asked,
      few: median(few),
      many: median(many),
    }));
  } finally {
    for (const { drop } of Object.values(databases)) await drop();
  }
}

async function timed(ask: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
}

async function api(path: string): Promise<void> {
  const answer = await answerApi(new Request(`http://localhost/api/v1${path}`));
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  await answer.arrayBuffer();
}

async function find(q: string): Promise<void> {
  const found = await search(searchAsked({ q }));
  if (found.total === 0) throw new Error(`${q} finds nothing`);
}
