import { ChangeKindMark } from "@/app/ui/marks";
import { MomentTime } from "@/app/ui/times";
import type { OtherPublication, PublicationPage } from "@/lib/published/publication";

/** Whether this is what the entry says today, in one sentence under its heading. */
export function Standing({ page: { replacedBy, entry, said } }: { page: PublicationPage }) {
  if (!replacedBy) {
    return (
      <p className="over">
        <strong>This is the current publication.</strong> {said ? "It is" : "So the entry stands"}{" "}
        what <a href={entry.href}>No. {entry.number}</a> says today.
      </p>
    );
  }
  return (
    <p className="over">
      <strong>
        {replacedBy.kind === "retraction" ? "Retracted on " : "Replaced on "}
        <MomentTime at={replacedBy.at} />.
      </strong>{" "}
      This is what it said until then, kept as it was.{" "}
      <a href={entry.href}>Read No. {entry.number} as it is now</a>
    </p>
  );
}

/** Its neighbours in the entry's history. */
export function BecameOfIt({ page }: { page: PublicationPage }) {
  const { earlier, replacedBy, latest, entry, number } = page;
  return (
    <section className="blk" aria-labelledby="history">
      <h2 id="history">Before and since</h2>
      <dl className="facts around">
        <div>
          <dt>Before it</dt>
          <dd>{earlier ? <Other publication={earlier} /> : "Nothing: this was the first."}</dd>
        </div>
        <div>
          <dt>Replaced by</dt>
          <dd>
            {replacedBy ? <Other publication={replacedBy} /> : "Nothing: this is the current one."}
          </dd>
        </div>
        {latest.number > number + 1 ? (
          <div>
            <dt>Current</dt>
            <dd>
              <Other publication={latest} />
            </dd>
          </div>
        ) : null}
      </dl>
      <p className="after">
        <a href={`${entry.href}#history`}>The whole history, with the words that changed</a>
      </p>
    </section>
  );
}

function Other({ publication: { number, at, kind, href } }: { publication: OtherPublication }) {
  return (
    <>
      <a href={href} rel="nofollow">
        Publication {number}
      </a>
      , <MomentTime at={at} /> <ChangeKindMark kind={kind} />
    </>
  );
}
