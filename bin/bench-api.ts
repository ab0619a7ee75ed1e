import { closeDb } from "@/db/connection";
import { answerApi } from "@/lib/published/api/answer";
import { grown, median } from "./bench-past";

export type ApiTimes = { asked: string; few: number; many: number };

const FEW = 100;
const MANY = 10_000;
const ROUNDS = 6;
const READS = 6;
const ASKED: Record<string, string> = {
  "a page of entries": "/entries?limit=25",
  "a page of the history": "/publications?limit=25",
  "rare changes only": "/publications?limit=25&changeKind=new",
  "the predictions": "/predictions",
  "a past day's entries": "/entries?limit=25&asOf=2025-12-01",
};

/** Milliseconds (medians) that the read API takes with 100 and with 10,000 publications of the same entries. */
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
        for (const [name, path] of Object.entries(ASKED)) {
          await ask(path);
          for (let n = 0; n < READS; n += 1) times[name]?.[size].push(await ask(path));
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

async function ask(path: string): Promise<number> {
  const begun = performance.now();
  const answer = await answerApi(new Request(`http://localhost/api/v1${path}`));
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - begun;
}
