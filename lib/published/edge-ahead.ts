import type { EdgeStore } from "@/lib/published/edge-store";
import { isPicture, linkedPaths } from "@/lib/published/public-path";
import { tighten } from "@/lib/published/representation";

export type EdgeAhead = {
  /** Renders what is stored anew, and what it links to, before readers ask. */
  again(): void;
  /** The same from these pages on; comes back when all is rendered and packed tightly. */
  from(paths: string[]): Promise<void>;
};

const AT_MOST = 500;

/** Does the work before the readers come: renders what they will ask for, and packs it as small as it gets. */
export function createEdgeAhead({ pageAt, shelves, generation }: EdgeStore): EdgeAhead {
  const roots = new Set<string>();
  let rendering: Promise<void> | undefined;
  let packing = Promise.resolve();

  /** Renders what was asked for or is stored, most read first, and all it links to. */
  async function renderAhead(): Promise<void> {
    for (let begun = -1; begun !== generation();) {
      begun = generation();
      const ahead = new Set([...shelves.pages.keys(), ...roots]);
      for (const path of ahead) {
        if (begun !== generation()) break;
        // A page that fails now was complained of, and is rendered when a reader asks for it.
        const page = await pageAt(path).catch(() => null);
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
      if (begun !== generation()) return;
      const content = await tighten(page.content);
      if (content && shelves.peek(path) === page) shelves.set(path, { ...page, content });
    }
  }

  const ahead = (): Promise<void> =>
    (rendering ??= renderAhead().finally(() => (rendering = undefined)));

  return {
    again: () => void ahead(),
    async from(paths) {
      for (const path of paths) roots.add(path);
      await rendering;
      await ahead();
      await packing;
    },
  };
}
