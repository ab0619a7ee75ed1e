import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskActor } from "@/app/desk/actor";
import { SourceForm } from "@/app/desk/sources/source-form";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import type { Asked } from "@/app/desk/ui/asked";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { idFrom } from "@/app/desk/ui/entry-id";
import { NotForYou } from "@/app/desk/ui/not-for-you";
import { sourceToChange } from "@/lib/editorial/catalogue-lists";
import { dayOf } from "@/lib/season/day";

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
  if (actor.role === "contributor") {
    return (
      <>
        {saved}
        <NotForYou
          title={`${source.publisher}, ${source.title}`}
          reason="Only editors and admins change a source, because it weighs every statement that cites it. You can add another."
          back={{ href: "/desk/sources", name: "All sources" }}
        />
      </>
    );
  }
  return (
    <>
      <Crumbs trail={[{ href: "/desk/sources", name: "Sources" }]} here={source.publisher} />
      <h1>{source.title}</h1>
      {saved}
      <SourceForm
        key={source.id}
        source={source}
        repeated={source.derivedFrom ? await sourceToChange(source.derivedFrom) : null}
        tierHeld={
          actor.role === "admin"
            ? null
            : "Only an admin changes the tier: it weighs every statement that cites it."
        }
        today={dayOf(new Date())}
      />
    </>
  );
}
