"use client";

import { useMemo } from "react";
import { focusPath, pathOf } from "@/app/desk/form/field-paths";
import { useKnown } from "@/app/desk/form/known";
import { Icon } from "@/app/ui/glyph";
import { placesTouched } from "@/lib/editorial/places";
import type { Proposal } from "@/lib/editorial/proposal";
import { type PublishCheck, publishChecks } from "@/lib/editorial/publish-checks";

/** The publish checks of the form as it stands. */
export function useChecks(proposal: Proposal, live: Proposal | null): PublishCheck[] {
  const { kind, show, sources, names, happened, today } = useKnown();
  return useMemo(
    () => publishChecks({ kind, proposal, live, show, sources, names, happened, today }),
    [kind, proposal, live, show, sources, names, happened, today],
  );
}

const MARKS = { stops: ["bad", "x"], weigh: ["warn", "warn"] } as const;

/** What stops this from going out, what to weigh, and what is settled; each leads to its field. */
export function BeforeReview({ checks }: { checks: PublishCheck[] }) {
  const settled = checks.filter(({ verdict }) => verdict === "passes");
  const open = checks.filter(({ verdict }) => verdict !== "passes");
  const count = (verdict: PublishCheck["verdict"]) =>
    checks.filter((check) => check.verdict === verdict).length;
  const tally = [
    count("stops") ? `${count("stops")} to mend` : "",
    count("weigh") ? `${count("weigh")} to weigh` : "",
    `${settled.length} settled`,
  ].filter(Boolean);
  return (
    <section className="blk2" aria-labelledby="before-review">
      <h2 id="before-review">
        Before review <span>{tally.join(", ")}</span>
      </h2>
      <ul className="checks">
        {open
          .toSorted((a, b) => (a.verdict === "stops" ? 0 : 1) - (b.verdict === "stops" ? 0 : 1))
          .map((check) => (
            <Open key={check.id} check={check} />
          ))}
        {settled.length > 0 ? (
          <li className="ok">
            <Icon id="check" />
            <span>{settled.map(({ title }) => title).join(". ")}.</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Open({ check: { id, verdict, title, detail, field } }: { check: PublishCheck }) {
  if (verdict === "passes") return null;
  const [className, icon] = MARKS[verdict];
  return (
    <li className={className}>
      <Icon id={icon} />
      <span>
        <b>
          <span className="vh">{verdict === "stops" ? "Stops: " : "To weigh: "}</span>
          {title}
        </b>
        {detail}{" "}
        {field ? (
          <button
            className="restore"
            type="button"
            data-check={id}
            data-verdict={verdict}
            onClick={() => focusPath(pathOf(field))}
          >
            Go there<span className="vh">: {title}</span>
          </button>
        ) : null}
      </span>
    </li>
  );
}

/** Puts the cursor on the first check that stops; tells whether there is one. */
export function focusFirstStop(): boolean {
  const first = document.querySelector<HTMLElement>("[data-check][data-verdict=stops]");
  first?.focus();
  first?.scrollIntoView({ block: "center" });
  return first !== null;
}

type PlacesProps = { proposal: Proposal; live: Proposal | null; publicPath: string };

/** The places readers will see this change in. */
export function PlacesTouched({ proposal, live, publicPath }: PlacesProps) {
  const { kind } = useKnown();
  const places = placesTouched(kind, live, proposal);
  return (
    <section className="blk2" aria-labelledby="places">
      <h2 id="places">Places it will show</h2>
      <ul className="places">
        {places.map(({ name, anchor, what }) => (
          <li key={name}>
            {anchor ? (
              <a href={`${publicPath}${anchor}`} target="_blank" rel="noopener">
                {name}
              </a>
            ) : (
              <span className="place">{name}</span>
            )}
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
