import { setTimeout as rest } from "node:timers/promises";
import type { EdgeStore } from "@/lib/published/edge-store";
import { isPicture, linkedPaths } from "@/lib/published/public-path";
import { tighten } from "@/lib/published/representation";

export type EdgeAhead = {
  /**
   * Renders what is stored anew, and what it links to, before readers ask; resting as long after each
   * page as it took, so that whoever publishes or reads meanwhile is not kept waiting.
   */
  again(): void;
  /** The same from these pages on; comes back when all is rendered and packed tightly. */
  from(paths: string[]): Promise<void>;
  /** Begins no further page. */
  stop(): void;
};

const AT_MOST = 500;

/** Does the work before the readers come: renders what they will ask for, and packs it as small as it gets. */
export function createEdgeAhead({ pageAt, shelves, generation }: EdgeStore): EdgeAhead {
  const roots = new Set<string>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let rendering: Promise<void> | undefined;
  let packing = Promise.resolve();

  /** Renders what was asked for or is stored, most read first, and all it links to. */
  async function renderAhead(resting: boolean): Promise<void> {
    for (let begun = -1; begun !== generation() && !signal.aborted;) {
      begun = generation();
      const ahead = new Set([...shelves.pages.keys(), ...roots]);
      for (const path of ahead) {
        if (begun !== generation() || signal.aborted) break;
        const since = performance.now();
        // A page that fails now was complained of, and is rendered when a reader asks for it.
        const page = await pageAt(path).catch(() => null);
        if (resting) {
          const took = performance.now() - since;
          await rest(took, undefined, { signal, ref: false }).catch(() => undefined);
        }
        if (page?.status !== 200 || !page.headers["content-type"]?.startsWith("text/html"))
          continue;
        if (page.forGood) continue; // nobody follows its links more than they do today's
        const html = page.content.bodies.identity?.toString("utf8") ?? "";
        for (const linked of linkedPaths(html))
          if (ahead.size < AT_MOST && !isPicture(linked)) ahead.add(linked);
      }
    }
    packing = packing.then(packTightly);
  }

  async function packTightly(): Promise<void> {
    const begun = generation();
    // Least read first, so that writing them again leaves the order as it was.
    for (const [path, page] of shelves.texts().reverse()) {
      if (begun !== generation() || signal.aborted) return;
      const content = await tighten(page.content);
      if (content && shelves.peek(path) === page) shelves.set(path, { ...page, content });
    }
  }

  const ahead = (resting: boolean): Promise<void> =>
    (rendering ??= renderAhead(resting).finally(() => (rendering = undefined)));

  return {
    again: () => void ahead(true),
    async from(paths) {
      for (const path of paths) roots.add(path);
      await rendering;
      await ahead(false);
      await packing;
    },
    stop: () => stopping.abort(),
  };
}
