import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskActor } from "@/app/desk/actor";
import { SourceForm } from "@/app/desk/sources/source-form";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import type { Asked } from "@/app/desk/ui/asked";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { idFrom } from "@/app/desk/ui/entry-id";
import { NotForYou } from "@/app/desk/ui/not-for-you";
import { sourceToChange } from "@/lib/editorial/sources";
import { dayOf } from "@/lib/season/day";
import { may } from "@/lib/season/may";

export const metadata: Metadata = { title: "Source" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export default async function SourcePage({ params, searchParams }: Props) {
  const actor = await deskActor();
  const source = await sourceToChange(idFrom((await params).id));
  if (!source) notFound();
  const { done } = await searchParams;
  const saved =
    done === "saved" ? (
      <ArrivalNotice>
        <p>
          <strong>Saved.</strong> It reads like this wherever it is cited.
        </p>
      </ArrivalNotice>
    ) : null;
  const change = may(actor, "change source");
  if (!change.allowed) {
    return (
      <>
        {saved}
        <NotForYou
          title={`${source.publisher}, ${source.title}`}
          reason={`${change.reason} You can add another.`}
          back={{ href: "/desk/sources", name: "All sources" }}
        />
      </>
    );
  }
  const tier = may(actor, "change tier");
  return (
    <>
      <Crumbs trail={[{ href: "/desk/sources", name: "Sources" }]} here={source.publisher} />
      <h1>{source.title}</h1>
      {saved}
      <SourceForm
        key={source.id}
        source={source}
        repeated={source.derivedFrom ? await sourceToChange(source.derivedFrom) : null}
        tierHeld={tier.allowed ? null : tier.reason}
        today={dayOf(new Date())}
      />
    </>
  );
}
