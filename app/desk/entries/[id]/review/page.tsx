import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { Beside } from "@/app/desk/entries/[id]/review/beside";
import { Change, Memo, ReadersWillSee } from "@/app/desk/entries/[id]/review/change";
import { Forward } from "@/app/desk/entries/[id]/review/forward";
import { NothingToReview } from "@/app/desk/entries/[id]/review/nothing-to-review";
import { ScheduledNotice } from "@/app/desk/schedule/scheduled-notice";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import type { Asked } from "@/app/desk/ui/asked";
import { comingIn } from "@/app/desk/ui/coming-in";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { foundOr404, idFrom } from "@/app/desk/ui/entry-id";
import { entryTitle } from "@/app/desk/ui/entry-title";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { Moment } from "@/app/desk/ui/moment";
import { ago } from "@/app/desk/ui/moments";
import { StepChanges } from "@/app/desk/ui/step-changes";
import { Icon } from "@/app/ui/glyph";
import { StateMark } from "@/app/ui/marks";
import { Words } from "@/app/ui/words";
import { openEntry } from "@/lib/editorial/opening";
import { type Review, reviewOf } from "@/lib/editorial/review";
import type { Said } from "@/lib/season/content";

export const metadata: Metadata = { title: "Review" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await deskActor();
  const id = idFrom((await params).id);
  const { done } = await searchParams;
  const review = await foundOr404(reviewOf(actor, id));
  if (!review) {
    const opening = await foundOr404(openEntry(actor, id));
    return <NothingToReview opening={opening} done={typeof done === "string" ? done : null} />;
  }
  const { entry, proposed, labels } = review;
  const title = entryTitle(
    { kind: entry.kind, content: proposed.proposal.content } as Said,
    labels,
  );
  return (
    <>
      <Crumbs
        trail={[
          { href: "/desk", name: "Queue" },
          { href: `/desk/entries/${entry.id}`, name: `No. ${entry.number}` },
        ]}
        here="Review"
      />
      <h1>
        <Words>{title}</Words>
      </h1>
      <Bar review={review} />
      <Arrived review={review} done={done} />
      <ScheduledNotice
        scheduled={review.scheduled}
        now={new Date()}
        mayEmbargo={review.may.embargo}
        besides
      />
      {review.behind ? (
        <Forward
          key={proposed.id}
          entryId={entry.id}
          revisionId={proposed.id}
          coming={comingIn(entry.kind, review.behind, labels, review.sources)}
        />
      ) : null}
      <div className="rv">
        <div>
          <Memo review={review} />
          <Change review={review} />
          <ReadersWillSee review={review} />
        </div>
        <Beside review={review} />
      </div>
      <StepChanges />
    </>
  );
}

function Bar({ review }: { review: Review }) {
  const { entry, edition, proposed, people } = review;
  const now = new Date();
  const sent = edition.state === "in review" ? edition.submittedAt : null;
  return (
    <div className="bar">
      <span>
        <StateMark state={edition.state} />
      </span>
      <span className="meta">
        {sent ? (
          <>
            Sent by {people.get(edition.submittedBy ?? "")}, <Moment at={sent} />,{" "}
            {since(sent, now)}
          </>
        ) : (
          <>
            Saved by {people.get(proposed.authorId)}, <Moment at={proposed.createdAt} />,{" "}
            {since(proposed.createdAt, now)}
          </>
        )}
      </span>
      <span className="acts">
        <KeysLine
          shortcuts={[
            ["J K", "next change"],
            ["P", "to Publish"],
            ["S", "to Schedule"],
            ["B", "return"],
            ["E", "edit"],
          ]}
        />
        <Link className="btn quiet" href={`/desk/entries/${entry.id}/history`} prefetch={false}>
          History
        </Link>
      </span>
    </div>
  );
}

function since(then: Date, now: Date): string {
  const passed = ago(then, now);
  return passed === "now" ? "just now" : `${passed} ago`;
}

/** What this person just did, or the reason somebody returned it. */
function Arrived({ review, done }: { review: Review; done: unknown }) {
  const { edition, proposed, people, behind } = review;
  if (done === "returned" && edition.returnedAt) {
    return (
      <ArrivalNotice key="returned">
        <p>
          <strong>Returned to {people.get(proposed.authorId)}.</strong> It is a draft again, with
          your reason: {edition.returnReason}
        </p>
        <p>
          <Link href="/desk" prefetch={false}>
            To the queue
          </Link>
        </p>
      </ArrivalNotice>
    );
  }
  if (done === "sent" && edition.state === "in review") {
    return (
      <ArrivalNotice key="sent">
        <p>
          <strong>Sent for review.</strong> A second person publishes it.{" "}
          <Link href="/desk" prefetch={false}>
            To the queue
          </Link>
        </p>
      </ArrivalNotice>
    );
  }
  if (done === "forward" && !behind) {
    return (
      <ArrivalNotice key="forward">
        <p>
          <strong>Brought forward.</strong> This is revision {proposed.number} now, over what
          readers see. Look it over: it is{" "}
          {edition.state === "in review" ? "reviewed again" : "a draft still"}.
        </p>
      </ArrivalNotice>
    );
  }
  if (done === "restored" && edition.state === "draft") {
    return (
      <ArrivalNotice key="restored">
        <p>
          <strong>{proposed.summary || "Restored"}.</strong> That is a draft now, revision{" "}
          {proposed.number}. Look it over, then send it for review.
        </p>
      </ArrivalNotice>
    );
  }
  if (edition.state !== "draft" || !edition.returnReason) return null;
  return (
    <div className="notice">
      <Icon id="info" />
      <p>
        <strong>{people.get(edition.returnedBy ?? "")} returned this:</strong>{" "}
        {edition.returnReason}
      </p>
    </div>
  );
}
