import { stripOf } from "@/app/desk/form/month-strip";
import type { Day } from "@/lib/season/day";

/** Where a date lies among its neighbours; only for the eye. */
export function Months({ earliest, latest }: { earliest: Day | null; latest: Day | null }) {
  const cells = stripOf(earliest, latest);
  if (cells.length === 0) return null;
  return (
    <ol
      className="months"
      aria-hidden="true"
      style={{ gridTemplateColumns: `repeat(${cells.length}, 1fr)` }}
    >
      {cells.map((cell) => (
        <li className={cell.on ? "on" : undefined} key={cell.key}>
          {cell.label}
        </li>
      ))}
    </ol>
  );
}
