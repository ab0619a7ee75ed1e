import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { AnswerTip } from "@/app/desk/tips/answer-tip";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import type { Asked } from "@/app/desk/ui/asked";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { MomentDay } from "@/app/desk/ui/moment";
import { StepLines } from "@/app/desk/ui/step-lines";
import { deskTracker, publicEntryPath } from "@/app/desk/ui/tracker";
import { Words } from "@/app/ui/words";
import { type DeskTip, deskTips } from "@/lib/editorial/tip-lists";
import { may } from "@/lib/season/may";
import "@/app/desk/tips/tips.css";

export const metadata: Metadata = { title: "From readers" };

export default async function TipsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const answer = may(await deskActor(), "answer tips");
  const tracker = await deskTracker();
  const tips = await deskTips(tracker.seasonId);
  const open = tips.filter(({ state }) => state === "open");
  const answered = tips.filter(({ state }) => state !== "open");
  const declined = answered.find(({ id, state }) => id === asked.declined && state === "declined");
  const entries = [...new Set(open.map(({ entryId }) => entryId))];
  return (
    <>
      <div className="sub-h">
        <h1>From readers</h1>
        <p className="muted">
          {open.length} to answer, {answered.length || "none"} answered lately
        </p>
      </div>
      {declined ? (
        <ArrivalNotice key={declined.id}>
          <p>
            <strong>What a reader said of No. {declined.entryNumber} is declined.</strong> They can
            read your answer at the address they were given.
          </p>
        </ArrivalNotice>
      ) : null}
      {answer.allowed ? null : (
        <div className="notice">
          <p>{answer.reason}</p>
        </div>
      )}
      {open.length === 0 ? (
        <div className="empty">
          <p>Nobody is waiting for an answer.</p>
          <p>
            Readers can say on every entry’s page that it is wrong. What they say comes here, tied
            to the publication they were looking at.
          </p>
        </div>
      ) : null}
      {entries.map((entryId) => {
        const about = open.filter((tip) => tip.entryId === entryId);
        const [first] = about;
        return first ? (
          <section className="tips" id={`entry-${entryId}`} key={entryId} aria-label={first.title}>
            <EntryHead tip={first} href={publicEntryPath(tracker, first)} />
            <ul>
              {about.map((tip) => (
                <li key={tip.id} data-step tabIndex={-1}>
                  <Told tip={tip} />
                  <div className="tip-acts">
                    {answer.allowed ? (
                      <AnswerTip tipId={tip.id} entryId={tip.entryId} number={tip.entryNumber} />
                    ) : null}
                    <Link
                      className="btn sm quiet"
                      href={`/desk/entries/${tip.entryId}`}
                      prefetch={false}
                      data-act="edit"
                    >
                      Edit<span className="vh"> No. {tip.entryNumber}</span>
                    </Link>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
      {open.length > 0 ? (
        <>
          <KeysLine
            shortcuts={[
              ["J K", "move"],
              ...(answer.allowed ? ANSWER : []),
              ["E", "edit"],
              ["?", "all keys"],
            ]}
          />
          <StepLines acts={{ a: "accept", d: "decline", e: "edit" }} />
        </>
      ) : null}
      {answered.length > 0 ? (
        <section className="blk2" aria-labelledby="answered">
          <h2 id="answered">
            Answered <span>{answered.length}</span>
          </h2>
          <ul className="tips">
            {answered.map((tip) => (
              <li key={tip.id}>
                <p className="muted">
                  <Link href={`/desk/entries/${tip.entryId}`} prefetch={false}>
                    No. {tip.entryNumber}
                  </Link>
                  , {tip.title}
                </p>
                <Told tip={tip} />
                <p>
                  <strong>{tip.state === "accepted" ? "Accepted" : "Declined"}</strong> by{" "}
                  {tip.answeredBy}
                  {tip.answeredAt ? (
                    <>
                      {" "}
                      on <MomentDay at={tip.answeredAt} />
                    </>
                  ) : null}
                  {tip.answer ? (
                    <>
                      : <Words>{tip.answer}</Words>
                    </>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const ANSWER: [string, string][] = [
  ["A", "accept"],
  ["D", "decline"],
];

function EntryHead({ tip, href }: { tip: DeskTip; href: string }) {
  return (
    <header>
      <h2>
        <Link href={`/desk/entries/${tip.entryId}`} prefetch={false}>
          <Words>{tip.title}</Words>
        </Link>
      </h2>
      <p className="muted">
        No. {tip.entryNumber}, {KIND_NAMES[tip.kind].one.toLowerCase()}.{" "}
        <a href={href}>What readers see</a>
      </p>
    </header>
  );
}

function Told({ tip: { says, link, receivedAt, publication } }: { tip: DeskTip }) {
  return (
    <>
      <blockquote className="tip-says">{says}</blockquote>
      {link ? (
        <p className="tip-link">
          <a href={link} rel="noopener noreferrer nofollow ugc" target="_blank">
            {link}
            <span className="vh"> (a reader’s link, in a new tab)</span>
          </a>
        </p>
      ) : null}
      <p className="muted">
        <MomentDay at={receivedAt} />, of publication {publication.number}
        {publication.live ? "" : ", which has been replaced since"}
      </p>
    </>
  );
}
