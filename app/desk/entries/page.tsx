import type { Metadata } from "next";
import { deskActor } from "@/app/desk/actor";
import { EntryTable } from "@/app/desk/entries/list/entry-table";
import { type Asked, choiceFrom, textFrom } from "@/app/desk/ui/asked";
import { FilterForm } from "@/app/desk/ui/filter-form";
import { ChoiceField, SearchField } from "@/app/desk/ui/filters";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { StepList } from "@/app/desk/ui/step-list";
import { deskTracker, entriesOf } from "@/app/desk/ui/tracker";
import { counted } from "@/app/ui/labels";
import { findEntries } from "@/lib/editorial/entry-rows";
import { CERTAINTIES, KINDS } from "@/lib/season/words";

export const metadata: Metadata = { title: "Entries" };

const STATES = ["draft", "in review", "scheduled", "live", "retracted", "never published"] as const;

export default async function EntriesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await deskActor();
  const { seasonId } = await deskTracker();
  const asked = await searchParams;
  const filter = {
    q: textFrom(asked, "q"),
    kind: choiceFrom(asked, "kind", KINDS),
    state: choiceFrom(asked, "state", STATES),
    certainty: choiceFrom(asked, "certainty", CERTAINTIES),
  };
  const rows = findEntries(await entriesOf(seasonId), filter);
  return (
    <>
      <div className="sub-h">
        <h1>{filter.kind ? `Entries: ${KIND_NAMES[filter.kind].list}` : "Entries"}</h1>
        <p className="muted" role="status">
          {counted(rows.length, "entry", "entries")}
        </p>
      </div>
      <FilterForm path="/desk/entries">
        <SearchField label="Search" value={filter.q} />
        <ChoiceField
          label="Kind"
          name="kind"
          value={filter.kind}
          all="Every kind"
          offered={KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind].one }))}
        />
        <ChoiceField
          label="State"
          name="state"
          value={filter.state}
          all="Any state"
          offered={STATES}
        />
        <ChoiceField
          label="How sure"
          name="certainty"
          value={filter.certainty}
          all="However sure"
          offered={CERTAINTIES}
        />
      </FilterForm>
      <EntryTable rows={rows} />
      <KeysLine
        shortcuts={[
          ["/", "search"],
          ["J K", "move"],
          ["Enter", "open"],
          ["R", "review"],
          ["N", "new entry"],
        ]}
      />
      <StepList />
    </>
  );
}
