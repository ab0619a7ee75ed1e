import { Fact, OwnFact, ownFields } from "@/app/(site)/parts/entry-facts";
import { CertaintyMark, ChangeKindMark } from "@/app/ui/marks";
import { DatedMeaning, MomentTime } from "@/app/ui/times";
import type { PublicationPage } from "@/lib/published/publication";

/** When and as what it was published, how sure it was then, and its own values then. */
export function PublicationFacts({ page }: { page: PublicationPage }) {
  const { said, at, changeKind, origins } = page;
  const content = said?.content ?? null;
  return (
    <dl className="facts">
      <Fact term="Published">
        <MomentTime at={at} />
      </Fact>
      <Fact term="As">
        <ChangeKindMark kind={changeKind} />
      </Fact>
      {content?.certainty ? (
        <Fact term="How sure">
          <CertaintyMark certainty={content.certainty} />
        </Fact>
      ) : null}
      {content?.asOf ? (
        <Fact term="As of">
          <DatedMeaning date={content.asOf} />
        </Fact>
      ) : null}
      {said && content
        ? ownFields(said.kind).map((field) => (
            <OwnFact key={field.name} field={field} content={content} page={page} />
          ))
        : null}
      {content ? (
        <Fact term="Sources">
          <a href="#evidence">{origins}</a>
        </Fact>
      ) : null}
    </dl>
  );
}
