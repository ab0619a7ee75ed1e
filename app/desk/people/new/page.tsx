import type { Metadata } from "next";
import { deskActor } from "@/app/desk/actor";
import { PersonForm } from "@/app/desk/people/person-form";
import { Crumbs } from "@/app/desk/ui/crumbs";

export const metadata: Metadata = { title: "Add a person" };

export default async function NewPersonPage() {
  await deskActor();
  return (
    <>
      <Crumbs trail={[{ href: "/desk/people", name: "People" }]} here="New" />
      <h1>Add a person</h1>
      <PersonForm person={null} />
    </>
  );
}
