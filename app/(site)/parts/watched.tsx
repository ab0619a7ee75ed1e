import { WATCHED_SCRIPT } from "@/app/ui/watched-script";
import "@/app/styles/watched.css";

/**
 * How far a reader has watched, so that what they know already is not covered for them. Shown only where
 * something is covered and there is script to do it.
 */
export function Watched({ season }: { season: number }) {
  const seasons = Array.from({ length: season }, (_, i) => i + 1);
  return (
    <div className="watched no-print" role="group" aria-label="Spoilers">
      <label>
        I have watched{" "}
        <select className="select" autoComplete="off" suppressHydrationWarning>
          <option value="">nothing</option>
          {seasons.map((number) => (
            <option key={number} value={number}>
              Season {number}
            </option>
          ))}
          <option value="all">everything</option>
        </select>
      </label>
      <label hidden suppressHydrationWarning>
        to episode{" "}
        <input
          className="input"
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          placeholder="last"
          autoComplete="off"
        />
      </label>
      <p>Opens what you know already. Only this browser remembers it.</p>
    </div>
  );
}

/** Opens what the reader has watched; stands after everything it opens. */
export function WatchedScript() {
  return <script data-page="" dangerouslySetInnerHTML={{ __html: WATCHED_SCRIPT }} />;
}
