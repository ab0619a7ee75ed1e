import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { doerOf, remarkOf, sentenceOf } from "@/app/desk/activity/sentence";
import { type Asked, choiceFrom, numberFrom, textFrom } from "@/app/desk/ui/asked";
import { FilterForm } from "@/app/desk/ui/filter-form";
import { ChoiceField, PlainField } from "@/app/desk/ui/filters";
import { Moment } from "@/app/desk/ui/moment";
import { activity, type ActivityLine, everybody } from "@/lib/editorial/activity";
import { isDay } from "@/lib/season/day";
import { EVENT_VERBS } from "@/lib/season/words";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await deskActor();
  const asked = await searchParams;
  const people = await everybody();
  const filter = {
    actorId: people.find(({ id }) => id === asked.who)?.id,
    verb: choiceFrom(asked, "verb", EVENT_VERBS),
    entryNumber: numberFrom(asked, "entry"),
    from: dayFrom(asked, "from"),
    to: dayFrom(asked, "to"),
  };
  const { lines, before } = await activity({ ...filter, before: numberFrom(asked, "before") });
  return (
    <>
      <div className="sub-h">
        <h1>Activity</h1>
        <p className="muted">Who did what, and when. Nothing is ever taken out.</p>
      </div>
      <FilterForm path="/desk/activity">
        <ChoiceField
          label="Who"
          name="who"
          value={filter.actorId}
          all="Everybody"
          offered={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          label="Did"
          name="verb"
          value={filter.verb}
          all="Anything"
          offered={EVENT_VERBS}
        />
        <PlainField
          label="Entry No."
          name="entry"
          type="number"
          value={filter.entryNumber?.toString()}
        />
        <PlainField label="From" name="from" type="date" value={filter.from} />
        <PlainField label="To" name="to" type="date" value={filter.to} />
      </FilterForm>
      {lines.length === 0 ? (
        <div className="empty">
          <p>Nothing like that happened.</p>
          <p>
            <Link href="/desk/activity" prefetch={false}>
              Show everything
            </Link>
          </p>
        </div>
      ) : (
        <Trail lines={lines} />
      )}
      {before || asked.before ? (
        <nav className="pages" aria-label="Pages of activity">
          {asked.before ? (
            <Link href={pageWith(filter, null)} prefetch={false}>
              Newest
            </Link>
          ) : null}
          {before ? (
            <Link href={pageWith(filter, before)} prefetch={false}>
              Older
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

function Trail({ lines }: { lines: ActivityLine[] }) {
  return (
    <table className="dense trail">
      <caption className="vh">The audit trail, newest first; times are in UTC</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">With the words</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.sequence}>
            <td className="nowrap when">
              <Moment at={line.at} />
            </td>
            <td className="did">
              <Done line={line} />
            </td>
            <td className="remark">{remarkOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Done({ line }: { line: ActivityLine }) {
  const { before, after } = sentenceOf(line);
  return (
    <>
      <b>{doerOf(line)}</b> {before}
      {line.entryId ? (
        <Link href={`/desk/entries/${line.entryId}/history`} prefetch={false}>
          No. {line.entryNumber}
        </Link>
      ) : null}
      {after}
    </>
  );
}

type Filter = Record<"actorId" | "verb" | "from" | "to", string | undefined> & {
  entryNumber: number | undefined;
};

function pageWith(filter: Filter, before: number | null): string {
  const asked = new URLSearchParams();
  const { actorId, verb, entryNumber, from, to } = filter;
  const given = { who: actorId, verb, entry: entryNumber, from, to, before };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== null) asked.set(name, String(value));
  }
  const query = asked.toString();
  return query ? `/desk/activity?${query}` : "/desk/activity";
}

function dayFrom(asked: Asked, name: string): string | undefined {
  const day = textFrom(asked, name);
  return day && isDay(day) ? day : undefined;
}
