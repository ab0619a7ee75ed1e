"use client";

import { useState } from "react";
import { useKnown } from "@/app/desk/form/known";
import { type Changed, changesBetween } from "@/app/desk/form/changes";
import { useKeys } from "@/app/desk/ui/use-keys";
import type { ShownSource } from "@/app/ui/entry-apparatus";
import { EntryView } from "@/app/ui/entry-view";
import { capital } from "@/app/ui/labels";
import { ChangeKindMark, RETURN_LABELS } from "@/app/ui/marks";
import { CoveredWord, SpoilerCover } from "@/app/ui/spoiler-cover";
import { DayTime } from "@/app/ui/times";
import { WordDiff } from "@/app/ui/word-diff";
import { Words } from "@/app/ui/words";
import type { Proposal } from "@/lib/editorial/proposal";
import { noteWillBeCovered } from "@/lib/editorial/publish-checks";
import type { Said } from "@/lib/season/content";
import { happeningOf } from "@/lib/season/happened";
import { standingOpenly } from "@/lib/season/prediction";
import { reachOf } from "@/lib/season/spoils";

const TABS = ["Live", "Draft", "Changes"] as const;
type Tab = (typeof TABS)[number];

type Props = { proposal: Proposal; live: Proposal | null; publications: number };

/** What readers will see of the form as it stands, beside what they see now and what differs. */
export function Preview({ proposal, live, publications }: Props) {
  const [tab, setTab] = useState<Tab>("Draft");
  useKeys({ p: () => setTab((now) => TABS[(TABS.indexOf(now) + 1) % TABS.length] ?? "Draft") });
  return (
    <>
      <div className="prev-h">
        <h2>Readers will see</h2>
        <div className="seg" role="radiogroup" aria-label="What to show">
          {TABS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="preview"
                checked={tab === each}
                onChange={() => setTab(each)}
              />
              {each}
            </label>
          ))}
        </div>
      </div>
      <div className="sheet">
        {tab === "Changes" ? (
          <Changes live={live} proposal={proposal} />
        ) : tab === "Live" && !live ? (
          <p className="sheet-none">Readers have not seen this entry yet.</p>
        ) : (
          <Shown
            proposal={tab === "Live" && live ? live : proposal}
            publications={tab === "Live" ? publications : publications + 1}
            log={tab === "Draft"}
            live={live}
          />
        )}
      </div>
    </>
  );
}

type ShownProps = {
  proposal: Proposal;
  publications: number;
  log: boolean;
  live: Proposal | null;
};

function Shown({ proposal, publications, log, live }: ShownProps) {
  const { kind, labels, numbered, sources, entryNumber, happened, today } = useKnown();
  const said = { kind, content: proposal.content } as Said;
  const by = numbered.find(({ id }) => id === proposal.content.overtakenBy);
  return (
    <>
      {said.kind === "cast" ? <CastLine content={said.content} /> : null}
      <EntryView
        said={said}
        names={labels}
        number={entryNumber}
        publications={publications}
        sources={proposal.citations.flatMap(({ sourceId, stance }): ShownSource[] => {
          const source = sources.get(sourceId);
          if (!source) return [];
          const { id, title, publisher, url } = source;
          return [{ id, title, publisher, url, stance }];
        })}
        overtaken={by ? { number: by.number, href: `/desk/entries/${by.id}`, at: null } : null}
        standing={
          said.kind === "prediction"
            ? standingOpenly(said.content, today, happeningOf(said.content.predicts, happened))
            : null
        }
      />
      {log ? (
        <div className="logline">
          <span>
            <DayTime day={today} />
          </span>
          <ChangeKindMark kind={proposal.changeKind} />
          {proposal.note ? <Note proposal={proposal} live={live} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** The note to readers, under a cover where it will stand under one. */
function Note({ proposal, live }: { proposal: Proposal; live: Proposal | null }) {
  const { kind, season } = useKnown();
  const note = (
    <p>
      <Words>{proposal.note}</Words>
    </p>
  );
  return noteWillBeCovered(kind, proposal, live) ? (
    <SpoilerCover spoiler={reachOf([live?.content ?? null, proposal.content], season)}>
      {note}
    </SpoilerCover>
  ) : (
    note
  );
}

type CastContent = Extract<Said, { kind: "cast" }>["content"];

function CastLine({ content }: { content: CastContent }) {
  const { names } = useKnown();
  const { personId, characterId, returnStatus, priorFate } = content;
  return (
    <>
      <span className="lab">
        On the cast board{returnStatus ? `, under ${RETURN_LABELS[returnStatus]}` : ""}
      </span>
      <div className="castline">
        <span className="a">
          <Names all={names.get(personId ?? "") ?? ["An actor"]} />
        </span>
        {priorFate && !["unknown", "not in it"].includes(priorFate) ? (
          <CoveredWord what="fate so far">{capital(priorFate)}</CoveredWord>
        ) : null}
        <span className="c">
          <Names all={names.get(characterId ?? "") ?? []} />
        </span>
      </div>
    </>
  );
}

function Names({ all }: { all: string[] }) {
  const native = all.find((name) => /\p{Script=Hangul}/u.test(name));
  return (
    <>
      <Words>{all[0] ?? ""}</Words> {native ? <span lang="ko">{native}</span> : null}
    </>
  );
}

function Changes({ live, proposal }: { live: Proposal | null; proposal: Proposal }) {
  const { kind, labels, sources } = useKnown();
  if (!live) return <p className="sheet-none">All of it is new to readers.</p>;
  const changes = changesBetween(kind, live, proposal, labels, sources);
  if (changes.length === 0)
    return <p className="sheet-none">Nothing differs from what readers see.</p>;
  return (
    <dl className="sheet-changes">
      {changes.map((change) => (
        <Change key={change.field} change={change} />
      ))}
    </dl>
  );
}

function Change({ change: { label, before, after } }: { change: Changed }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="serif">
        <WordDiff before={before} after={after} />
      </dd>
    </div>
  );
}
