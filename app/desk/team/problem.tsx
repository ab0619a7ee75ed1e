/** What went wrong, beside what it went wrong with; read out when it appears. */
export function Problem({ id, says }: { id: string; says: string | undefined }) {
  if (!says) return null;
  return (
    <p className="err" id={id} role="alert">
      <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.8L15 14H1Z" />
        <path d="M8 6v4M8 11.2v1.4" />
      </svg>
      <span>{says}</span>
    </p>
  );
}

/** What a field needs to point at its problem. */
export function pointsAt(id: string, says: string | undefined) {
  return says ? ({ "aria-invalid": true, "aria-describedby": id } as const) : {};
}
