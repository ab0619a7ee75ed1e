import { OUTCOME_GLYPHS } from "@/app/ui/prediction-facts";
import type { Lane } from "@/lib/season/chart-lane";
import type { ClaimChart } from "@/lib/season/claim-chart";

/** The chart of claimed windows, drawn; `hatch` is the id of the pattern windows are filled with. */
export function ClaimPlot({
  chart,
  hatch,
  labelledBy,
}: {
  chart: ClaimChart;
  hatch: string;
  labelledBy: string;
}) {
  const { shape, height, bottom, today, facts, official, lanes, ticks } = chart;
  const { width, top } = shape;
  return (
    <svg
      className={`plot ${shape.name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={labelledBy}
    >
      <rect className="yet" x={today.x} y={top} width={width - today.x} height={bottom - top} />
      {ticks.map(({ x, year }) => (
        <g key={year}>
          {shape.name === "wide" ? (
            <line className="grid" x1={x} x2={x} y1={top} y2={bottom} />
          ) : (
            lanes.map(({ mid }) => (
              <line className="grid" key={mid} x1={x} x2={x} y1={mid - 18} y2={mid + 18} />
            ))
          )}
          <text className="yr" x={x + 5} y={height - 6}>
            {year}
          </text>
        </g>
      ))}
      {facts ? (
        <>
          <text className="lab" x="0" y={facts.titleY}>
            What happened
          </text>
          {facts.placed.map(({ label, x, y, textX, anchor }) => (
            <g key={label}>
              <circle className="fact" cx={x} cy={y} r="4.5" />
              <text x={textX} y={y + 4.5} textAnchor={anchor}>
                {label}
              </text>
            </g>
          ))}
        </>
      ) : null}
      {official ? (
        <rect
          className="off"
          x={official.x1}
          width={Math.max(1.5, official.x2 - official.x1)}
          y={official.top}
          height={bottom - official.top}
        />
      ) : null}
      {lanes.map((lane) => (
        <ClaimLane
          key={lane.y}
          lane={lane}
          width={width}
          hatch={hatch}
          wide={shape.name === "wide"}
        />
      ))}
      {todayLines(chart).map(([from, to]) => (
        <line className="today" key={from} x1={today.x} x2={today.x} y1={from} y2={to} />
      ))}
      <text className="today-t" x={today.x} y={top - 28} textAnchor={today.anchor}>
        {today.label}
      </text>
    </svg>
  );
}

/** One line through everything; on narrow screens it leaves the words above each lane alone. */
function todayLines({ shape, lanes, bottom }: ClaimChart): [from: number, to: number][] {
  const from = shape.top - 20;
  const [first] = lanes;
  if (shape.name === "wide" || !first) return [[from, bottom]];
  return [[from, first.y], ...lanes.map(({ mid }): [number, number] => [mid - 22, mid + 22])];
}

function ClaimLane({
  lane,
  width,
  hatch,
  wide,
}: {
  lane: Lane;
  width: number;
  hatch: string;
  wide: boolean;
}) {
  const { y, mid, title, who, said, lead, window, over, open, verdict, past, outcome } = lane;
  return (
    <>
      <line className="lane" x1="0" x2={width} y1={y} y2={y} />
      <text className="lab" x={title.x} y={title.y}>
        {title.text}
      </text>
      {who.map((line) => (
        <text className="sec-t" key={line.y} x={line.x} y={line.y}>
          {line.text}
        </text>
      ))}
      {lead ? <line className="lead-l" x1={lead[0]} x2={lead[1]} y1={mid} y2={mid} /> : null}
      {over ? <line className="over" x1={over[0]} x2={over[1]} y1={mid} y2={mid} /> : null}
      {open ? <line className="open" x1={open[0]} x2={open[1]} y1={mid} y2={mid} /> : null}
      {window ? <path className="win" d={window.path} fill={`url(#${hatch})`} /> : null}
      {said === null ? null : <circle className="said" cx={said} cy={mid} r="4.5" />}
      {past ? (
        <text className="sec-t" x={past.x} y={past.y} textAnchor={past.anchor}>
          {past.text}
        </text>
      ) : null}
      {wide ? (
        <use
          href={`#g-${OUTCOME_GLYPHS[outcome]}`}
          x={verdict.x - 23}
          y={mid - 8}
          width="16"
          height="16"
        />
      ) : null}
      <text className="lab" x={verdict.x} y={verdict.y} textAnchor={verdict.anchor}>
        {verdict.text}
      </text>
    </>
  );
}
