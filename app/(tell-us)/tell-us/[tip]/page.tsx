import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Door } from "@/app/sign-in/door";
import { DayTime } from "@/app/ui/times";
import { type ToldTip, toldTip } from "@/lib/editorial/tips";
import { entryPath, publicationPath } from "@/lib/published/address";
import { dayOf } from "@/lib/season/day";

export const metadata: Metadata = {
  title: "What you told us",
  robots: { index: false },
  // The address is the only key to it.
  referrer: "same-origin",
};
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ tip: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ToldPage({ params, searchParams }: Props) {
  const { tip: id } = await params;
  const tip = (z.uuid().safeParse(id).success ? await toldTip(id) : null) ?? notFound();
  const { showSlug: show, season, slug, number, entryNumber } = tip.about;
  const isNew = (await searchParams).new === "1";
  return (
    <Door
      title={isNew ? "Thank you" : "What you told us"}
      lead={
        tip.state === "open"
          ? "An editor will read it. Keep this page’s address: the answer will stand here."
          : "An editor has read it."
      }
    >
      <section className="told" aria-label="What you said">
        <p className="no">
          <a href={publicationPath({ show, season }, slug, number)}>
            No. {entryNumber}, publication {number}
          </a>
          , told <DayTime day={dayOf(tip.receivedAt)} />
        </p>
        <blockquote className="told-says">{tip.says}</blockquote>
        {tip.link ? <p className="told-link">{tip.link}</p> : null}
      </section>
      <section className="told" aria-labelledby="answer">
        <h2 id="answer">{tip.change ? CHANGES[tip.change.is] : ANSWERS[tip.state]}</h2>
        {tip.answeredAt ? (
          <p className="no">
            Answered <DayTime day={dayOf(tip.answeredAt)} />
          </p>
        ) : null}
        {tip.answer ? <p>{tip.answer}</p> : null}
        {tip.change ? <WhatBecameOfIt change={tip.change} about={tip.about} /> : null}
      </section>
    </Door>
  );
}

function WhatBecameOfIt({
  change,
  about: { showSlug: show, season, slug, entryNumber },
}: {
  change: NonNullable<ToldTip["change"]>;
  about: ToldTip["about"];
}) {
  if (change.published !== null) {
    const { published } = change;
    return (
      <p>
        <a href={publicationPath({ show, season }, slug, published)}>
          No. {entryNumber}, publication {published}
        </a>{" "}
        came of it, and says what changed.
      </p>
    );
  }
  if (change.is === "begun") {
    return (
      <p>
        A change is being drafted. When a second person has looked at it, it is published, and this
        page leads to it.
      </p>
    );
  }
  return (
    <p>
      The change begun from it was given up, and nothing was published from it. If{" "}
      <a href={entryPath({ show, season }, slug)}>what the entry says now</a> is wrong, please tell
      us again there.
    </p>
  );
}

const CHANGES = {
  begun: "You were right to say so",
  published: "You were right to say so, and it is published",
  "given up": "It was looked into and not taken up",
} as const;

const ANSWERS = {
  open: "Not answered yet",
  accepted: "You were right to say so",
  declined: "Nothing changes, and this is why",
} as const;
