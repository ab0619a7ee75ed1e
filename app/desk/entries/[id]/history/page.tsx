import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { ComparedRevisions } from "@/app/desk/entries/[id]/history/compared";
import { CompareForm } from "@/app/desk/entries/[id]/history/compare-form";
import { RevisionLine } from "@/app/desk/entries/[id]/history/revision-line";
import { ScheduledNotice } from "@/app/desk/schedule/scheduled-notice";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import { type Asked, numberFrom } from "@/app/desk/ui/asked";
import { CheckButton } from "@/app/desk/ui/check-button";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { foundOr404, idFrom } from "@/app/desk/ui/entry-id";
import { entryTitle } from "@/app/desk/ui/entry-title";
import { RetractButton } from "@/app/desk/ui/retract-button";
import { StepChanges } from "@/app/desk/ui/step-changes";
import { publicEntryPath } from "@/app/desk/ui/tracker";
import { capital, countInWords } from "@/app/ui/labels";
import { StateMark } from "@/app/ui/marks";
import { Words } from "@/app/ui/words";
import { compare, type History, historyOf } from "@/lib/editorial/history";
import type { Said } from "@/lib/season/content";

export const metadata: Metadata = { title: "History" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await deskActor();
  const id = idFrom((await params).id);
  const asked = await searchParams;
  const before = numberFrom(asked, "before") ?? null;
  const history = await foundOr404(historyOf(actor, id, before ? { before } : {}));
  const { a, b } = pairOf(history, numberFrom(asked, "a"), numberFrom(asked, "b"));
  const compared = await foundOr404(compare(id, a, b));
  const title = entryTitle(
    { kind: history.entry.kind, content: compared.b.proposal.content } as Said,
    compared.labels,
  );
  const { entry, revisions, edition, retractions } = history;
  const path = `/desk/entries/${id}/history`;
  return (
    <>
      <Crumbs
        trail={[
          { href: "/desk/entries", name: "Entries" },
          { href: `/desk/entries/${id}`, name: `No. ${entry.number}` },
        ]}
        here="History"
      />
      <div className="sub-h">
        <h1>
          <Words>{title}</Words>
        </h1>
        <p className="muted">{summaryOf(history)}</p>
      </div>
      <Bar history={history} />
      {asked.done === "retracted" && !history.live && entry.livePublicationId ? (
        <ArrivalNotice>
          <p>
            <strong>No. {entry.number} is retracted.</strong> Readers find your reason in its place.{" "}
            <a href={publicEntryPath(history.tracker, entry)}>See it as they do</a>
          </p>
        </ArrivalNotice>
      ) : null}
      <ScheduledNotice
        scheduled={history.scheduled}
        now={new Date()}
        mayEmbargo={history.may.embargo}
      />
      <div className="hy">
        <section aria-labelledby="revisions">
          <h2 className="vh" id="revisions">
            Revisions
          </h2>
          <CompareForm
            path={path}
            a={a}
            b={b}
            latest={history.latest}
            before={before}
            shown={[revisions.at(-1)?.number ?? 0, revisions[0]?.number ?? 0]}
          >
            <ol className="revs" reversed>
              {revisions.map((line) => (
                <RevisionLine
                  key={line.id}
                  line={line}
                  a={a}
                  b={b}
                  inReview={edition?.state === "in review"}
                  scheduled={history.scheduled}
                  retractions={retractions}
                />
              ))}
            </ol>
          </CompareForm>
          <Pages history={history} path={path} paged={before !== null} />
        </section>
        <ComparedRevisions compared={compared} history={history} />
      </div>
      <StepChanges />
    </>
  );
}

function Bar({ history }: { history: History }) {
  const { entry, edition, live, tracker, may } = history;
  const state = live ? "published" : entry.livePublicationId ? "retracted" : null;
  return (
    <div className="bar">
      {state ? (
        <span>
          <StateMark state={state} />
        </span>
      ) : null}
      {edition ? (
        <span>
          <StateMark state={edition.state} />
        </span>
      ) : null}
      {history.scheduled ? (
        <span>
          <StateMark state="scheduled" />
        </span>
      ) : null}
      <span className="meta">
        {live
          ? `Revision ${live.revision} is live`
          : state === "retracted"
            ? "Readers see why it was taken back"
            : "Readers have not seen it yet"}
      </span>
      <span className="acts">
        {entry.livePublicationId ? (
          <a className="btn quiet" href={`${publicEntryPath(tracker, entry)}#history`}>
            Public history
          </a>
        ) : null}
        {may.check.allowed && live ? (
          <CheckButton
            entryId={entry.id}
            publicationId={live.publicationId}
            number={entry.number}
          />
        ) : null}
        {may.retract.allowed && live ? (
          <RetractButton
            entryId={entry.id}
            publicationId={live.publicationId}
            number={entry.number}
          />
        ) : null}
        {edition ? (
          <Link className="btn" href={`/desk/entries/${entry.id}/review`} prefetch={false}>
            Review
          </Link>
        ) : null}
        <Link className="btn primary" href={`/desk/entries/${entry.id}`} prefetch={false}>
          Edit
        </Link>
      </span>
    </div>
  );
}

function Pages({ history, path, paged }: { history: History; path: string; paged: boolean }) {
  if (!paged && !history.before) return null;
  return (
    <nav className="pages" aria-label="Pages of revisions">
      {paged ? (
        <Link href={path} prefetch={false}>
          Newest
        </Link>
      ) : null}
      {history.before ? (
        <Link href={`${path}?before=${history.before}`} prefetch={false}>
          Older
        </Link>
      ) : null}
    </nav>
  );
}

/** What to compare: as asked, else what is live with the newest, else the newest with the one before. */
function pairOf(
  { revisions, live, latest }: History,
  a: number | undefined,
  b: number | undefined,
): { a: number; b: number } {
  const to = b ?? revisions[0]?.number ?? latest;
  const sees = live && live.revision < to ? live.revision : null;
  return { a: a ?? (to === latest && sees ? sees : Math.max(1, to - 1)), b: to };
}

function summaryOf({ latest, publications }: History): string {
  const made = `${capital(countInWords(latest))} ${latest === 1 ? "revision" : "revisions"}`;
  const seen =
    publications === 0
      ? "none published"
      : `${countInWords(publications)} ${publications === 1 ? "publication" : "publications"}`;
  return `${made}, ${seen}. Nothing is ever deleted.`;
}
