import { chartInput } from "@/app/(site)/parts/chart-input";
import { ClaimPlot } from "@/app/(site)/parts/claim-plot";
import { ClaimsTable } from "@/app/(site)/parts/claims-table";
import { counted } from "@/app/ui/labels";
import { claimsInWords } from "@/lib/published/claim-words";
import type { ClaimGroup } from "@/lib/published/ledger";
import { NARROW, WIDE } from "@/lib/season/chart-shape";
import { claimChart } from "@/lib/season/claim-chart";
import type { Day } from "@/lib/season/day";
import "@/app/styles/claims.css";

/** More lanes than this are no longer a picture; the table has them all. */
const MOST = 12;

/**
 * Claims about one thing as a chart, with the same facts as a table: folded under it, unless `full`,
 * which also tells what each claim rests on.
 */
export function ClaimsFigure({
  group,
  today,
  full = false,
}: {
  group: ClaimGroup;
  today: Day;
  full?: boolean;
}) {
  const id = `claims-${group.predicts.replace(/\s/g, "-")}`;
  const hatch = `${id}-hatch`;
  const input = chartInput(group, today, MOST);
  const earlier = group.claims.length - MOST;
  const Heading = full ? "h2" : "h3";
  const table = <ClaimsTable group={group} full={full} />;
  return (
    <figure className="chart">
      <figcaption>
        <Heading id={`${id}-t`}>{claimsInWords(group, today)}</Heading>
        <p id={`${id}-d`}>
          Each claim from the day it was made (open dot) to the window it named (hatched), and how
          long that window has been behind us.
          {earlier > 0
            ? ` The latest ${MOST}; ${counted(earlier, "earlier one")} in the table.`
            : null}
        </p>
      </figcaption>
      <svg className="defs" aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="hatch-p" width="6" height="6" />
            <line className="hatch-l" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
      </svg>
      {[WIDE, NARROW].map((shape) => (
        <ClaimPlot
          key={shape.name}
          chart={claimChart(input, shape)}
          hatch={hatch}
          labelledBy={`${id}-t ${id}-d`}
        />
      ))}
      {full ? (
        table
      ) : (
        <details className="as-table">
          <summary>Read the chart as a table</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
