import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { type Asked, textFrom } from "@/app/desk/ui/asked";
import { CataloguePage } from "@/app/desk/ui/catalogue-page";
import { SearchField } from "@/app/desk/ui/filters";
import { counted } from "@/app/ui/labels";
import { NativeName } from "@/app/ui/native-name";
import { listPeople } from "@/lib/editorial/people";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Asked> }) {
  await deskActor();
  const q = textFrom(await searchParams, "q");
  const { people, more } = await listPeople(q ?? "");
  return (
    <CataloguePage
      title="People"
      path="/desk/people"
      howMany={
        more
          ? `The first ${people.length}; search for others`
          : counted(people.length, "person", "people")
      }
      add="Add a person"
      search={<SearchField label="Search" value={q} />}
      nothing={
        people.length === 0 ? { says: "Nobody goes by that name.", all: "Show everybody" } : null
      }
    >
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
    </CataloguePage>
  );
}
