import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { type Asked, textFrom } from "@/app/desk/ui/asked";
import { FilterForm } from "@/app/desk/ui/filter-form";
import { SearchField } from "@/app/desk/ui/filters";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { StepList } from "@/app/desk/ui/step-list";
import { Icon } from "@/app/ui/glyph";
import { counted } from "@/app/ui/labels";
import { NativeName } from "@/app/ui/native-name";
import { listPeople } from "@/lib/editorial/catalogue-lists";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Asked> }) {
  await deskActor();
  const q = textFrom(await searchParams, "q");
  const { people, more } = await listPeople(q ?? "");
  return (
    <>
      <div className="sub-h">
        <h1>People</h1>
        <p>
          <span className="muted" role="status">
            {more
              ? `The first ${people.length}; search for others`
              : counted(people.length, "person", "people")}
          </span>{" "}
          <Link className="btn sm add" href="/desk/people/new" prefetch={false}>
            <Icon id="plus" />
            Add a person
          </Link>
        </p>
      </div>
      <FilterForm path="/desk/people">
        <SearchField label="Search" value={q} />
      </FilterForm>
      {people.length === 0 ? (
        <div className="empty">
          <p>Nobody goes by that name.</p>
          <p>
            <Link href="/desk/people" prefetch={false}>
              Show everybody
            </Link>
          </p>
        </div>
      ) : (
        <table className="dense">
          <caption className="vh">People entries speak of, by name</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Also called</th>
              <th scope="col" className="r">
                Entries
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id} data-line="">
                <th scope="row" className="stm">
                  <Link href={`/desk/people/${person.id}`} prefetch={false}>
                    <NativeName of={person} />
                  </Link>
                </th>
                <td>{person.aliases.join(", ")}</td>
                <td className="r" data-l="Entries">
                  {person.entries}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <KeysLine
        shortcuts={[
          ["/", "search"],
          ["J K", "move"],
          ["Enter", "open"],
        ]}
      />
      <StepList />
    </>
  );
}
