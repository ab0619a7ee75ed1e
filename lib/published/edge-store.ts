import { within } from "@/db/patience";
import type { Complain } from "@/lib/published/complaints";
import type { Page } from "@/lib/published/render-page";
import { createShelves, type Shelves } from "@/lib/published/shelves";

/** What a stored page has to be of, to be shown: the last public change, and the UTC day. */
type Freshness = { generation: number; day: string; era: number };
export type StoredPage = Page &
  Freshness & {
    /** After a failed rendering: leave it alone until then (milliseconds since the epoch). */
    retryAt: number;
  };

export type EdgeStore = {
  /** The page at a path: stored while it is fresh, else rendered; an older one when that fails. @throws when there is none. */
  pageAt(path: string): Promise<Page>;
  /** Something public changed; of what was only added, pages that are for good know nothing. */
  changed(what: string): void;
  /** Counts the public changes. */
  generation(): number;
  shelves: Shelves<StoredPage>;
};

/** Tables that grow: what is added to them is of today and leaves every past day as it was. */
const ONLY_TODAY = new Set(["publications", "checks", "promise_settlements"]);
const RETRY_MS = 1000;

/**
 * Pages, each rendered once for all readers and kept until something public changes or the day does. It
 * goes on being given out while rendering fails. Only what may be kept is: invented addresses leave
 * nothing behind.
 */
export function createEdgeStore(options: {
  renderPage: (path: string) => Promise<Page>;
  today: () => string;
  maxBytes: number;
  /** Milliseconds since the epoch. */
  clock: () => number;
  patienceMs: number;
  complain: Complain;
}): EdgeStore {
  const { renderPage, today, maxBytes, clock, patienceMs, complain } = options;
  const shelves = createShelves<StoredPage>(maxBytes);
  const flights = new Map<string, Promise<StoredPage>>();
  let generation = 0;
  let era = 0;

  const now = (): Freshness => ({ generation, day: today(), era });
  const isOf = (page: StoredPage, moment: Freshness): boolean =>
    page.forGood
      ? page.era === moment.era
      : page.generation === moment.generation && page.day === moment.day;

  /** Renders for the store; readers who ask for the same page at the same moment share the work. */
  function fly(path: string, moment: Freshness): Promise<StoredPage> {
    const flight = `${moment.generation} ${moment.day} ${path}`;
    const under = flights.get(flight);
    if (under) return under;
    const fresh = renderPage(path)
      .then((rendered) => {
        const page = { ...rendered, ...moment, retryAt: 0 };
        // What was rendered before a change must not be stored after it.
        if (isOf(page, now())) {
          if (page.kept) shelves.set(path, page);
          else shelves.delete(path);
        }
        return page;
      })
      .catch((error: unknown) => {
        complain(path, error);
        throw error;
      })
      .finally(() => flights.delete(flight));
    flights.set(flight, fresh);
    return fresh;
  }

  return {
    shelves,
    generation: () => generation,
    changed(what) {
      generation += 1;
      if (!ONLY_TODAY.has(what)) era += 1;
    },
    async pageAt(path) {
      for (let attempt = 1; ; attempt += 1) {
        const moment = now();
        const stored = shelves.get(path);
        if (stored && (isOf(stored, moment) || stored.retryAt > clock())) return stored;
        const flight = fly(path, moment);
        if (!stored) {
          const page = await flight;
          if (isOf(page, now()) || attempt === 3) return page;
          continue; // published while we rendered: this reader gets the new page
        }
        try {
          const page = await within(patienceMs, flight);
          if (isOf(page, now()) || attempt === 3) return page;
        } catch {
          stored.retryAt = clock() + RETRY_MS;
          return stored;
        }
      }
    },
  };
}
