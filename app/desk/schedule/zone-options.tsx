import { everyZone } from "@/lib/season/zoned-time";

/** What a field for a time zone offers while one types. In the browser only: each has its own list. */
export function ZoneOptions({ id }: { id: string }) {
  return (
    <datalist id={id}>
      {everyZone().map((zone) => (
        <option key={zone} value={zone}>
          {zone}
        </option>
      ))}
    </datalist>
  );
}
