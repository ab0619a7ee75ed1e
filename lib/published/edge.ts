import type { IncomingMessage, ServerResponse } from "node:http";
import { type Complain, createComplaints } from "@/lib/published/complaints";
import { createEdgeAhead } from "@/lib/published/edge-ahead";
import { preflight, send, sorry } from "@/lib/published/edge-answer";
import { createEdgeStore } from "@/lib/published/edge-store";
import { isForAnySite, publicPath } from "@/lib/published/public-path";
import { createPageRenderer, type Render } from "@/lib/published/render-page";

export type EdgeOptions = {
  render: Render;
  /** The current UTC day: pages say how long ago things were. */
  today: () => string;
  /** What the pages in the store may come to; past days and pictures may each come to a quarter of it again. */
  maxBytes?: number;
  /** Milliseconds since the epoch. */
  clock?: () => number;
  /** How long a reader waits for a fresh page while there is an older one to show. */
  patienceMs?: number;
  /** How long a reader waits for their turn to search. */
  searchWaitMs?: number;
  /** Told of every rendering that failed, once for all who waited for it. */
  complain?: Complain;
};

export type Edge = {
  /** Answers a request for a public page; false when it is for somebody else. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /**
   * Something public changed: nothing stored counts as fresh from here on. When it is known that
   * something was only added, pages that are for good stay as they are.
   */
  publicChange(what?: string): void;
  /** Renders these pages and what they link to ahead of the readers. */
  warm(paths: string[]): Promise<void>;
  /** Nothing is rendered ahead any more; what is asked for still is. */
  stop(): void;
  /** How many pages are stored. */
  size(): number;
};

/**
 * Public pages, whole and compressed, from memory. A page is rendered once for all readers, kept
 * until something public changes or the (UTC) day does, and goes on being served while rendering
 * fails. Only 200s are kept, so invented addresses leave nothing behind.
 */
export function createEdge(options: EdgeOptions): Edge {
  const { render, today, maxBytes = 128 * 1024 * 1024, patienceMs = 3000 } = options;
  const { clock = Date.now, complain = createComplaints() } = options;
  const renderPage = createPageRenderer(render, options);
  const store = createEdgeStore({ renderPage, today, maxBytes, clock, patienceMs, complain });
  const ahead = createEdgeAhead(store);

  const answerOf = (target: string) =>
    renderPage(target, "answer").catch((error: unknown) => {
      complain(target, error);
      throw error;
    });

  return {
    async handle(req, res) {
      const asked = publicPath(req.url ?? "");
      if (!asked) return false;
      if (req.method === "OPTIONS" && isForAnySite(asked.path)) {
        preflight(res);
        return true;
      }
      if (req.method !== "GET" && req.method !== "HEAD") {
        res.writeHead(405, { Allow: "GET, HEAD", "Content-Length": 0 }).end();
        return true;
      }
      const { path, query } = asked;
      const page = await (query ? answerOf(path + query) : store.pageAt(path)).catch(sorry);
      send(req, res, page);
      return true;
    },
    publicChange(what = "") {
      store.changed(what);
      ahead.again();
    },
    warm: ahead.from,
    stop: ahead.stop,
    size: () => store.shelves.size(),
  };
}
