import Link from "next/link";
import { SCHEDULE, scheduleAnchor } from "@/app/desk/schedule/addresses";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { MomentDay } from "@/app/desk/ui/moment";
import { CertaintyMark, StateMark } from "@/app/ui/marks";
import { Words } from "@/app/ui/words";
import type { EntryRow } from "@/lib/editorial/entry-rows";
import { momentInZone } from "@/lib/season/zoned-time";

/** Entries, one line each: what it says, how sure, where it stands, and when it was last touched. */
export function EntryTable({ rows }: { rows: EntryRow[] }) {
  if (rows.length === 0) {
    return (
      <div className="empty">
        <p>No entry matches.</p>
        <p>
          <Link href="/desk/entries" prefetch={false}>
            Show all entries
          </Link>
        </p>
      </div>
    );
  }
  return (
    <table className="dense">
      <caption className="vh">Entries of this tracker</caption>
      <thead>
        <tr>
          <th scope="col" className="no">
            No.
          </th>
          <th scope="col">Says</th>
          <th scope="col">Kind</th>
          <th scope="col">How sure</th>
          <th scope="col">State</th>
          <th scope="col">Published</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row }: { row: EntryRow }) {
  const edit = `/desk/entries/${row.id}`;
  return (
    <tr data-line="" data-edit={edit} data-review={row.state ? `${edit}/review` : undefined}>
      <td className="no" data-l="No.">
        {row.number}
      </td>
      <th scope="row" className="stm">
        <Link href={edit} prefetch={false}>
          <Words>{row.title}</Words>
        </Link>
        {row.title === row.statement ? null : <span className="says">{row.statement}</span>}
      </th>
      <td className="nowrap">{KIND_NAMES[row.kind].one}</td>
      <td>{row.certainty ? <CertaintyMark certainty={row.certainty} /> : null}</td>
      <td className="nowrap">
        <State row={row} />
      </td>
      <td className="nowrap" data-l="Published">
        {row.publishedAt ? (
          <MomentDay at={row.publishedAt} />
        ) : (
          <span className="muted">Never</span>
        )}
      </td>
      <td className="nowrap" data-l="Checked">
        {row.checkedAt ? <MomentDay at={row.checkedAt} /> : <span className="muted">Never</span>}
      </td>
    </tr>
  );
}

function State({ row }: { row: EntryRow }) {
  return (
    <>
      <OpenState row={row} />
      {row.scheduled ? (
        <>
          {" "}
          <Link
            className="also"
            href={`${SCHEDULE}#${scheduleAnchor(row.id)}`}
            prefetch={false}
            title={momentInZone(row.scheduled.publishAt, "UTC")}
          >
            <StateMark state="scheduled" />
            {row.scheduled.held ? ", held" : null}
          </Link>
        </>
      ) : null}
    </>
  );
}

function OpenState({ row }: { row: EntryRow }) {
  if (row.state) {
    return (
      <Link href={`/desk/entries/${row.id}/review`} prefetch={false}>
        <StateMark state={row.state} />
      </Link>
    );
  }
  if (row.audience === "live") return <StateMark state="published" />;
  return row.audience === "retracted" ? <StateMark state="retracted" /> : "Never published";
}
