import { type Day, shortMonth } from "@/lib/season/day";

export type Cell = { key: string; label: string; on: boolean };

const LONGEST = 10;

/**
 * A few months, or years when months would be too many, around the days a date can mean; an open
 * end runs to the edge. Empty when even years would be too many.
 */
export function stripOf(earliest: Day | null, latest: Day | null): Cell[] {
  if (earliest === null && latest === null) return [];
  const first = monthNumber(earliest ?? latest ?? "");
  const last = monthNumber(latest ?? earliest ?? "");
  const span = last - first + 1;
  if (span <= LONGEST) {
    const around = Math.max(1, Math.ceil((7 - span) / 2));
    return range(first - around, last + around).map((month) => ({
      key: `m${month}`,
      label: nameOf(month, month === first && span < 4),
      on: within(month, earliest && first, latest && last),
    }));
  }
  const [from, to] = [Math.floor(first / 12), Math.floor(last / 12)];
  if (to - from + 1 > LONGEST) return [];
  return range(from - 1, to + 1).map((year) => ({
    key: `y${year}`,
    label: String(year),
    on: within(year, earliest && from, latest && to),
  }));
}

// An end that is open holds everything on its side; 0 is a month too, so null alone is open.
function within(n: number, from: number | null | "", to: number | null | ""): boolean {
  return (typeof from !== "number" || n >= from) && (typeof to !== "number" || n <= to);
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function nameOf(month: number, withYear: boolean): string {
  const name = shortMonth((month % 12) + 1);
  const year = String(Math.floor(month / 12));
  return withYear || month % 12 === 0 ? `${name} ${year.slice(-2)}` : name;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
