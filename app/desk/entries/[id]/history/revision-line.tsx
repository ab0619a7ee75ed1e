import { onTime } from "@/app/desk/schedule/on-time";
import { MomentDay } from "@/app/desk/ui/moment";
import { Glyph } from "@/app/ui/glyph";
import type { GlyphId } from "@/app/ui/glyphs";
import { ChangeKindMark } from "@/app/ui/marks";
import type { HistoryLine, HistoryPublication } from "@/lib/editorial/history";
import type { Scheduled } from "@/lib/editorial/scheduled";
import { momentInZone } from "@/lib/season/zoned-time";

/** One revision on the spine: its marks, who made it and why, and when readers saw it. */
export function RevisionLine({
  line,
  a,
  b,
  inReview,
  scheduled,
  retractions,
}: {
  line: HistoryLine;
  a: number;
  b: number;
  /** The open draft, when it is this one, is in review. */
  inReview: boolean;
  /** The entry's change that goes live by itself. */
  scheduled: Scheduled | null;
  retractions: HistoryPublication[];
}) {
  const { number, changeKind, note, summary, author, createdAt, publications, draft } = line;
  const coming = scheduled?.revisionId === line.id ? scheduled : null;
  const classes = [draft && "draft", (number === a || number === b) && "sel"].filter(Boolean);
  return (
    <li className={classes.join(" ") || undefined} value={number}>
      <span className="ab">
        {(["a", "b"] as const).map((name) => (
          <label key={name} title={name === "a" ? "Compare from" : "Compare to"}>
            <input
              type="radio"
              name={name}
              value={number}
              defaultChecked={number === (name === "a" ? a : b)}
              aria-label={`Compare ${name === "a" ? "from" : "to"} revision ${number}`}
            />
            {name.toUpperCase()}
          </label>
        ))}
      </span>
      <span className="spine">
        <Glyph id={coming ? "s-scheduled" : markOf(line, inReview)} />
      </span>
      <div>
        <p className="l1">
          <b>
            <span className="vh">Revision </span>
            {number}
          </b>{" "}
          <ChangeKindMark kind={changeKind} />
          <span className="on">
            <MomentDay at={createdAt} />
          </span>
        </p>
        <p className="l2">
          {author}
          {summary ? `. ${summary}` : null}
        </p>
        {note && publications.length === 0 ? <p className="l2">Note: {note}</p> : null}
        {publications.map((publication) => (
          <Published
            key={publication.id}
            publication={publication}
            retraction={retractions.find((one) => one.number === publication.number + 1) ?? null}
          />
        ))}
        {coming ? (
          <p className="l2">
            {coming.held ? "Held; it was to go live on " : "Scheduled for "}
            {momentInZone(coming.publishAt, "UTC")}, by {coming.scheduledBy}
            {coming.aloneReason ? (
              <>
                , <b>alone</b>: {coming.aloneReason}
              </>
            ) : null}
          </p>
        ) : null}
        {draft ? <p className="l2">{inReview ? "In review now" : "The open draft"}</p> : null}
      </div>
    </li>
  );
}

function Published({
  publication,
  retraction,
}: {
  publication: HistoryPublication;
  retraction: HistoryPublication | null;
}) {
  const { at, by, aloneReason, dueAt, note, live } = publication;
  return (
    <>
      <p className="l2 pub">
        <b>{live ? "Live" : "Published"}</b> <MomentDay at={at} />{" "}
        {dueAt ? `as ${by} scheduled it, ${onTime(dueAt, at)}` : `by ${by}`}
        {aloneReason ? (
          <>
            , <b>alone</b>: {aloneReason}
          </>
        ) : null}
        {note ? <span className="pub-note">“{note}”</span> : null}
      </p>
      {retraction ? (
        <p className="l2 pub">
          <ChangeKindMark kind="retraction" /> <MomentDay at={retraction.at} /> by {retraction.by}
          <span className="pub-note">“{retraction.note}”</span>
        </p>
      ) : null}
    </>
  );
}

function markOf({ draft, publications }: HistoryLine, inReview: boolean): GlyphId {
  if (draft) return inReview ? "s-review" : "s-draft";
  return publications.length > 0 ? "s-published" : "dot";
}
