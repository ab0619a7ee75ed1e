import { LRUCache } from "lru-cache";
import { isPicture } from "@/lib/published/public-path";
import { bytesOf, type Representations } from "@/lib/published/representation";

type Kept = {
  content: Representations;
  /** A page of the past: there is one for every day, and anybody can ask for all of them. */
  forGood: boolean;
};

/** Where rendered pages and pictures are kept, each up to its own size in bytes; the least read go first. */
export type Shelves<P extends Kept> = {
  get(path: string): P | undefined;
  /** The same, without counting as read. */
  peek(path: string): P | undefined;
  set(path: string, page: P): void;
  delete(path: string): void;
  /** Without the past and the pictures: those are made when they are asked for, not ahead. */
  pages: LRUCache<string, P>;
  /** Everything that is not a picture, with its address, most read first. */
  texts(): [path: string, page: P][];
  size(): number;
};

/** Three shelves: however many pictures or past days are asked for, they push no page of today out. */
export function createShelves<P extends Kept>(
  pageBytes: number,
  pastBytes = pageBytes / 4,
  pictureBytes = pageBytes / 4,
): Shelves<P> {
  const shelf = (bytes: number) =>
    new LRUCache<string, P>({
      maxSize: Math.max(1, Math.floor(bytes)),
      maxEntrySize: Math.max(1, Math.floor(bytes / 4)),
      sizeCalculation: (page, path) => bytesOf(page.content) + path.length + 2048,
    });
  const [pages, past, pictures] = [shelf(pageBytes), shelf(pastBytes), shelf(pictureBytes)];
  const all = [pages, past, pictures];
  const shelfFor = (path: string, { forGood }: P) =>
    isPicture(path) ? pictures : forGood ? past : pages;
  return {
    get: (path) => (isPicture(path) ? pictures.get(path) : (pages.get(path) ?? past.get(path))),
    peek: (path) => (isPicture(path) ? pictures : pages).peek(path) ?? past.peek(path),
    set(path, page) {
      const there = shelfFor(path, page);
      // A day that has passed moves from one shelf to the other.
      for (const other of all) if (other !== there) other.delete(path);
      there.set(path, page);
    },
    delete(path) {
      for (const one of all) one.delete(path);
    },
    pages,
    texts: () => [...pages.entries(), ...past.entries()],
    size: () => all.reduce((sum, { size }) => sum + size, 0),
  };
}
