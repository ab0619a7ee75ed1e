import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskActor } from "@/app/desk/actor";
import { PersonForm } from "@/app/desk/people/person-form";
import { ArrivalNotice } from "@/app/desk/ui/arrival-notice";
import type { Asked } from "@/app/desk/ui/asked";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { idFrom } from "@/app/desk/ui/entry-id";
import { NotForYou } from "@/app/desk/ui/not-for-you";
import { NativeName } from "@/app/ui/native-name";
import { personToChange } from "@/lib/editorial/people";
import { may } from "@/lib/season/may";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await deskActor();
  const person = await personToChange(idFrom((await params).id));
  if (!person) notFound();
  const { done } = await searchParams;
  const saved =
    done === "saved" ? (
      <ArrivalNotice>
        <p>
          <strong>Saved.</strong> Readers see these names everywhere the person stands.
        </p>
      </ArrivalNotice>
    ) : null;
  const change = may(actor, "change names");
  if (!change.allowed) {
    return (
      <>
        {saved}
        <NotForYou
          title={person.name}
          reason={change.reason}
          back={{ href: "/desk/people", name: "Everybody" }}
        />
      </>
    );
  }
  return (
    <>
      <Crumbs trail={[{ href: "/desk/people", name: "People" }]} here={person.name} />
      <h1>
        <NativeName of={person} />
      </h1>
      {saved}
      <PersonForm key={person.id} person={person} />
    </>
  );
}
