import { FieldChanges, SourceChanges } from "@/app/(site)/parts/field-changes";
import { FollowEntry } from "@/app/(site)/parts/follow";
import { ChangeKindMark } from "@/app/ui/marks";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { publicationUnder } from "@/lib/published/address";
import type { EntryPage, Publication } from "@/lib/published/entry";
import type { PublicSources } from "@/lib/published/sources";
import { counted } from "@/app/ui/labels";

const OF_THE_FIRST = new Set(["statement", "certainty", "asOf"]);

/** Every publication of an entry, newest first, with the words that changed. */
export function EntryHistory({ page }: { page: EntryPage }) {
  const { history, earlier, sources } = page;
  return (
    <section className="blk" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="hist" reversed>
        {history.map((publication) => (
          <li key={publication.number}>
            <div className="when">
              <MomentTime at={publication.at} />{" "}
              <a
                className="rev"
                href={publicationUnder(page.href, publication.number)}
                rel="nofollow"
              >
                Publication {publication.number}
              </a>
            </div>
            <div>
              <ChangeKindMark kind={publication.kind} />
            </div>
            <div className={publication.kind === "correction" ? "body-c cor" : "body-c"}>
              <Told publication={publication} sources={sources} />
            </div>
          </li>
        ))}
      </ol>
      {earlier > 0 ? (
        <p className="origins">
          {counted(earlier, "earlier publication")} not shown here:{" "}
          <a href={publicationUnder(page.href, earlier)} rel="nofollow">
            from publication {earlier} back
          </a>
        </p>
      ) : null}
      <FollowEntry href={page.href} />
    </section>
  );
}

function Told({ publication, sources }: { publication: Publication; sources: PublicSources }) {
  const { difference, kind, note, spoils, reach, number } = publication;
  const fields = (difference?.fields ?? []).filter(
    ({ name, before }) => before !== "" || number > 1 || OF_THE_FIRST.has(name),
  );
  const open = fields.filter((field) => !field.spoils);
  const covered = fields.filter((field) => field.spoils);
  const why = note ? <Why kind={kind} note={note} /> : null;
  const unchanged = difference && number > 1 && !fields.some(({ name }) => name === "statement");
  return (
    <>
      <FieldChanges fields={open} first={number === 1} />
      {covered.length > 0 || (spoils && why) ? (
        <SpoilerCover spoiler={reach}>
          <FieldChanges fields={covered} first={number === 1} />
          {spoils ? why : null}
        </SpoilerCover>
      ) : null}
      {difference && number > 1 ? (
        <SourceChanges difference={difference} sources={sources} />
      ) : null}
      {unchanged ? <p className="why">The statement is unchanged.</p> : null}
      {spoils ? null : why}
    </>
  );
}

function Why({ kind, note }: { kind: Publication["kind"]; note: string }) {
  return (
    <p className="why">
      {kind === "correction" ? <strong>What was wrong. </strong> : null}
      {kind === "retraction" ? <strong>Why it was retracted. </strong> : null}
      <Words>{note}</Words>
    </p>
  );
}
