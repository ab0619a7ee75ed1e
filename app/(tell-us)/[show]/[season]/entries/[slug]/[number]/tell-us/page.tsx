import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TellUsForm } from "@/app/(tell-us)/tell-us-form";
import { publicationAsked } from "@/app/(tell-us)/publication-asked";
import { Door } from "@/app/sign-in/door";
import { DayTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { seasonName } from "@/lib/published/season";

export const metadata: Metadata = { title: "Tell us what is wrong", robots: { index: false } };
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ show: string; season: string; slug: string; number: string }>;
};

export default async function TellUsPage({ params }: Props) {
  const asked = await params;
  const page = (await publicationAsked(asked)) ?? notFound();
  return (
    <Door
      title="Is this wrong?"
      lead="Tell us in a sentence. We ask for no name and no address, and keep none."
    >
      <section className="told" aria-label="What it is about">
        <p className="no">
          <a href={page.href}>
            No. {page.entry.number}, publication {page.number}
          </a>
          , {seasonName(page.season)}, <DayTime day={page.on} />
        </p>
        <p className="told-stm">
          <Words>{page.headline}</Words>
        </p>
        {page.replacedBy ? (
          <p>
            It has changed since. <a href={page.entry.href}>Read what it says now</a> first: it may
            be put right already.
          </p>
        ) : null}
      </section>
      <TellUsForm about={asked} />
    </Door>
  );
}
