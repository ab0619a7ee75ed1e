import type { Metadata } from "next";
import { deskActor } from "@/app/desk/actor";
import { SourceForm } from "@/app/desk/sources/source-form";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { dayOf } from "@/lib/season/day";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage() {
  await deskActor();
  return (
    <>
      <Crumbs trail={[{ href: "/desk/sources", name: "Sources" }]} here="New" />
      <h1>Add a source</h1>
      <SourceForm source={null} repeated={null} tierHeld={null} today={dayOf(new Date())} />
    </>
  );
}
