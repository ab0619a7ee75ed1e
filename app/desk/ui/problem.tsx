import { Icon } from "@/app/ui/glyph";

/** What is wrong with a field, under it; read out when it appears. */
export function Problem({ id, says }: { id: string; says: string | undefined }) {
  return (
    <div id={id} role="alert">
      {says ? (
        <p className="err">
          <Icon id="warn" />
          <span>{says}</span>
        </p>
      ) : null}
    </div>
  );
}

/** What a field needs to point at its problem. */
export function pointsAt(id: string, says: string | undefined) {
  return says ? ({ "aria-invalid": true, "aria-describedby": id } as const) : {};
}
