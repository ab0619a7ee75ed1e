import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { staleRows, type StaleRow } from "@/app/desk/stale/rows";
import { StaleBoard } from "@/app/desk/stale/stale-board";
import { type Asked, choiceFrom } from "@/app/desk/ui/asked";
import { FilterForm } from "@/app/desk/ui/filter-form";
import { ChoiceField } from "@/app/desk/ui/filters";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { deskTracker, entriesOf } from "@/app/desk/ui/tracker";
import { capital, countInWords } from "@/app/ui/labels";
import { staleOf } from "@/lib/editorial/stale";
import { possibleOwners } from "@/lib/editorial/tended-entries";
import { dayOf } from "@/lib/season/day";
import { may } from "@/lib/season/may";
import { type Kind, KINDS } from "@/lib/season/words";
import "@/app/desk/stale/stale.css";

export const metadata: Metadata = { title: "Stale" };

const WHOSE = ["mine", "nobody"] as const;

export default async function StalePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await deskActor();
  const asked = await searchParams;
  const { seasonId } = await deskTracker();
  const whose = choiceFrom(asked, "whose", WHOSE);
  const kind = choiceFrom(asked, "kind", KINDS);
  const [stale, people] = await Promise.all([
    staleOf(await entriesOf(seasonId), dayOf(new Date())),
    possibleOwners(),
  ]);
  const all = staleRows(stale);
  const rows = all.filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (!whose || (row.owner?.id ?? null) === (whose === "mine" ? actor.id : null)),
  );
  return (
    <>
      <div className="sub-h">
        <h1>{headingFor(stale.now.length)}</h1>
        <p className="muted">
          <Link href="/desk/stale/policy" prefetch={false}>
            How often we look
          </Link>
        </p>
      </div>
      <FilterForm path="/desk/stale">
        <ChoiceField
          label="Whose"
          name="whose"
          value={whose}
          all="Everybody’s"
          offered={[
            { value: "mine", label: "Mine" },
            { value: "nobody", label: "Nobody’s" },
          ]}
        />
        <ChoiceField
          label="Kind"
          name="kind"
          value={kind}
          all="All kinds"
          offered={kindsIn(all).map((one) => ({ value: one, label: KIND_NAMES[one].one }))}
        />
      </FilterForm>
      {rows.length > 0 ? (
        <StaleBoard rows={rows} me={actor} people={people} mayTend={may(actor, "snooze").allowed} />
      ) : (
        <Nothing filtered={all.length > 0} />
      )}
    </>
  );
}

function headingFor(n: number): string {
  if (n === 0) return "Nothing is stale";
  return `${capital(countInWords(n))} ${n === 1 ? "entry is" : "entries are"} stale`;
}

function kindsIn(rows: StaleRow[]): Kind[] {
  return KINDS.filter((kind) => rows.some((row) => row.kind === kind));
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <div className="empty">
      {filtered ? (
        <>
          <p>None of those is stale, coming up or snoozed.</p>
          <p>
            <Link href="/desk/stale" prefetch={false}>
              Show everything
            </Link>
          </p>
        </>
      ) : (
        <p>
          Every entry was looked at as often as it should be, no window has passed unsettled, and
          none comes up within a week.
        </p>
      )}
    </div>
  );
}
