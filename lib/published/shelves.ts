import { LRUCache } from "lru-cache";
import { isPicture } from "@/lib/published/public-path";
import { bytesOf, type Representations } from "@/lib/published/representation";

type Kept = { content: Representations };

/** Where rendered pages and pictures are kept, each up to its own size in bytes; the least read go first. */
export type Shelves<P extends Kept> = {
  get(path: string): P | undefined;
  set(path: string, page: P): void;
  delete(path: string): void;
  /** Without the pictures: those are drawn when they are asked for, not ahead. */
  pages: LRUCache<string, P>;
  size(): number;
};

/** Two shelves: however many pictures are asked for, they push no page out. */
export function createShelves<P extends Kept>(
  pageBytes: number,
  pictureBytes = pageBytes / 4,
): Shelves<P> {
  const shelf = (bytes: number) =>
    new LRUCache<string, P>({
      maxSize: Math.max(1, Math.floor(bytes)),
      maxEntrySize: Math.max(1, Math.floor(bytes / 4)),
      sizeCalculation: (page, path) => bytesOf(page.content) + path.length + 2048,
    });
  const [pages, pictures] = [shelf(pageBytes), shelf(pictureBytes)];
  const shelfOf = (path: string) => (isPicture(path) ? pictures : pages);
  return {
    get: (path) => shelfOf(path).get(path),
    set: (path, page) => void shelfOf(path).set(path, page),
    delete: (path) => void shelfOf(path).delete(path),
    pages,
    size: () => pages.size + pictures.size,
  };
}
