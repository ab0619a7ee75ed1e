import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { capital } from "@/app/ui/labels";
import { CertaintyMark, ChangeKindMark } from "@/app/ui/marks";
import { HOW_WE_LABEL } from "@/lib/published/address";
import { sitePageNodes } from "@/lib/published/structured/other-pages";
import { CERTAINTY_MEANS, TIER_MEANS } from "@/lib/season/certainty";
import { CERTAINTIES, CHANGE_KINDS, type ChangeKind, TIERS } from "@/lib/season/words";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: "How we label what we know",
    description:
      "What official, reported, expected, speculative, unknown, disputed and debunked mean here; how sources, dates, changes, corrections, predictions and spoilers are marked.",
    path: HOW_WE_LABEL,
  });
}

const CHANGE_MEANS: Record<ChangeKind, string> = {
  new: "An entry readers had not seen before.",
  update: "Something happened, or became known, since the last wording.",
  clarification: "The same fact, said more clearly. Nothing was wrong.",
  correction: "We were wrong. The note says what was wrong; the old wording stays in the history.",
  retraction:
    "The entry should not have been published. Its page keeps the reason and what it said.",
};

const DATES: [phrase: string, meaning: string][] = [
  ["early 2024", "January to April 2024"],
  ["mid-2024", "May to August 2024"],
  ["late 2024", "September to December 2024"],
  ["March 2023", "some day of that month; never the 1st"],
  ["2024", "some day of that year"],
  ["not before 2024", "1 January 2024 or any day after"],
];

const OUTCOME_MEANS: [outcome: string, meaning: string][] = [
  ["Open", "Its window has not ended."],
  [
    "Not clear yet",
    "It has happened, but the official record does not say closely enough when. We look into it, and do not guess.",
  ],
  ["Hit", "It happened within the window."],
  ["Early", "It happened before the window began."],
  ["Missed", "The window ended and it had not happened. We count the days since."],
  ["Void", "It can no longer be judged: what it was about fell away."],
];

const CONTENTS = [
  ["certainty", "How sure we are"],
  ["sources", "Where it comes from"],
  ["dates", "Dates"],
  ["changes", "Changes"],
  ["corrections", "Corrections"],
  ["predictions", "Predictions"],
  ["spoilers", "Spoilers"],
] as const;

export default function HowWeLabelPage() {
  return (
    <Shell here="labels">
      <header className="one">
        <h1>How we label what we know</h1>
        <p className="lede">
          A tracker is made of entries. Each says one thing, and beside it how sure we are, as of
          when, and who says so. These four are kept apart: a new report of an old rumour is still a
          rumour.
        </p>
        <nav aria-label="On this page">
          <ul className="jumps">
            {CONTENTS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Part id="certainty" title="How sure we are">
        <p>Every entry carries one of seven marks.</p>
        <dl className="defs">
          {CERTAINTIES.map((certainty) => (
            <div key={certainty}>
              <dt>
                <CertaintyMark certainty={certainty} />
              </dt>
              <dd>{CERTAINTY_MEANS[certainty]}</dd>
            </div>
          ))}
        </dl>
        <p>
          Unknowns are facts too. “No release date has been announced” is an entry with its own
          date, its own sources and its own history.
        </p>
      </Part>
      <Part id="sources" title="Where it comes from">
        <p>For every source we say how close it stands to the people who know.</p>
        <dl className="defs">
          {TIERS.map((tier) => (
            <div key={tier}>
              <dt>{capital(tier)}</dt>
              <dd>{TIER_MEANS[tier]}.</dd>
            </div>
          ))}
        </dl>
        <p>
          Ten sites repeating one interview are ten reports and one origin. We follow each report
          back to where it was first said, and an entry’s page counts both: “3 reports, one origin”.
          Official needs the makers themselves. Reported needs an outlet’s own report, or two
          sources that do not repeat each other.
        </p>
      </Part>
      <Part id="dates" title="Dates">
        <p>
          <strong>As of</strong> is when a statement was true, as far as we know; not when we
          published it. <strong>Checked</strong> means that an editor looked again on that day and
          it still held. A check changes no word, and we do not call it an update.
        </p>
        <p>
          We never make a date more exact than its source. Where a phrase is loose we show it, and
          what we took it to mean:
        </p>
        <dl className="defs">
          {DATES.map(([phrase, meaning]) => (
            <div key={phrase}>
              <dt>{phrase}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          A phrase like “last June” depends on the day it was said. We keep that day with it and say
          which reading we chose. All days are counted in UTC.
        </p>
      </Part>
      <Part id="changes" title="Changes">
        <p>
          An entry’s history is public and only grows. Each change says what kind it is, and its
          page shows the words that went and the words that came.
        </p>
        <dl className="defs">
          {CHANGE_KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <ChangeKindMark kind={kind} />
              </dt>
              <dd>{CHANGE_MEANS[kind]}</dd>
            </div>
          ))}
          <div>
            <dt>
              <ChangeKindMark kind="checked" />
            </dt>
            <dd>Not a change: we looked again and it still held.</dd>
          </div>
        </dl>
        <p>
          When a newer entry takes the place of an older one, the older stays on record, quieter,
          and points to what overtook it.
        </p>
      </Part>
      <Part id="corrections" title="Corrections">
        <p>
          A correction is for when we were wrong, not for when the world moved on. We correct at
          once, in the entry itself. The change is marked as a correction wherever it is listed, its
          note says what was wrong, and the old wording stays in the entry’s history. We do not
          correct in silence, and we do not delete: what should never have been published is
          retracted, and its address keeps the reason.
        </p>
      </Part>
      <Part id="predictions" title="Predictions">
        <p>
          A prediction is a window somebody has named. We say who named it, when, and on what basis,
          and then let the calendar judge it.
        </p>
        <dl className="defs">
          {OUTCOME_MEANS.map(([outcome, meaning]) => (
            <div key={outcome}>
              <dt>{outcome}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          We hold ourselves to the same rule: what we promise to do stands on the tracker until it
          is kept, and says so when it was late or broken.
        </p>
      </Part>
      <Part id="spoilers" title="Spoilers">
        <p>
          What gives away an earlier season is covered until you ask for it: press the dark bar to
          read, press again to cover. Say at the top of a tracker how far you have watched, and what
          you know already opens by itself; only your browser remembers it. Titles, descriptions,
          feeds and lists never hold covered words; where an answer is a spoiler itself, they say
          that it stands behind a cover.
        </p>
      </Part>
      <StructuredData
        nodes={sitePageNodes({ name: "How we label what we know", path: HOW_WE_LABEL })}
      />
    </Shell>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="blk prose" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
