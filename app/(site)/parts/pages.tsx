/** Leads from one page of a list to the pages beside it; nothing where there is but one. */
export function Pages({
  of,
  newer,
  older,
}: {
  /** What is listed: "changes". */
  of: string;
  /** The address of the page before this one; null on the first. */
  newer: string | null;
  older: string | null;
}) {
  if (!newer && !older) return null;
  return (
    <nav className="pages" aria-label={`More ${of}`}>
      {newer ? (
        <a className="btn" href={newer} rel="prev">
          Newer {of}
        </a>
      ) : null}
      {older ? (
        <a className="btn" href={older} rel="next">
          Older {of}
        </a>
      ) : null}
    </nav>
  );
}

/** The address of a list, going on from a place in it; null: where it begins. */
export function pageAddress(path: string, asked: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** Says which ones of a list stand on this page, where it has more than one. */
export function WhichOnes({ page, shown }: { page: Place; shown: number }) {
  const which = whichOnes(page, shown);
  return which ? <p className="origins">{which}</p> : null;
}

type Place = { passed: number; total: number };

/** "101 to 200 of 345", where a list has more than one page; "" where all of it is on this one. */
export function whichOnes({ passed, total }: Place, shown: number): string {
  const n = (count: number) => count.toLocaleString("en-GB");
  return shown === total || shown === 0
    ? ""
    : `${n(passed + 1)} to ${n(passed + shown)} of ${n(total)}`;
}
