import type { ReactNode } from "react";
import { capital, timesChanged } from "@/app/ui/labels";
import { CertaintyMark, ReturnMark } from "@/app/ui/marks";
import { Aliases, NativeName } from "@/app/ui/native-name";
import { OutcomeMark, outcomeInWords } from "@/app/ui/prediction-facts";
import { CoveredWord } from "@/app/ui/spoiler-cover";
import { DatedMeaning, MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { PublishedEntry } from "@/lib/published/entries";
import type { EntryPage } from "@/lib/published/entry";
import { spoils } from "@/lib/season/spoils";
import type { Content } from "@/lib/season/content";
import { type Field, fieldsOf, showValue } from "@/lib/season/fields";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Kind, ReturnStatus } from "@/lib/season/words";

const SAID_ELSEWHERE = new Set([
  "statement",
  "detail",
  "quotation",
  "spoiler",
  "certainty",
  "asOf",
  "recheckAfter",
  "overtakenBy",
  "outcome",
]);

/** What is known of an entry besides its words: how sure, as of when, its own values, its history. */
export function EntryFacts({ page, live }: { page: EntryPage; live: PublishedEntry }) {
  const { content, kind } = live.said;
  return (
    <dl className="facts">
      {content.certainty ? (
        <Fact term="How sure">
          <CertaintyMark certainty={content.certainty} />
        </Fact>
      ) : null}
      {content.asOf ? (
        <Fact term="As of">
          <DatedMeaning date={content.asOf} />
        </Fact>
      ) : null}
      {live.overtaken?.at ? (
        <Fact term="Held until">
          <MomentTime at={live.overtaken.at} />
        </Fact>
      ) : null}
      {ownFields(kind).map((field) => (
        <OwnFact key={field.name} field={field} content={content} page={page} />
      ))}
      {page.standing ? (
        <Fact term="Outcome">
          {spoils("outcome", content) ? (
            <CoveredWord what="Outcome" spoiler={content.spoiler ?? wholeSeasonBefore(page)}>
              {outcomeInWords(page.standing)}
            </CoveredWord>
          ) : (
            <OutcomeMark standing={page.standing} />
          )}
        </Fact>
      ) : null}
      <Fact term="Sources">
        <a href="#evidence">{page.origins}</a>
      </Fact>
      <Fact term="History">
        <a href="#history">{timesChanged(page.publications)}</a>
        {page.corrections > 0
          ? `, ${page.corrections === 1 ? "one of them a correction" : `${page.corrections} of them corrections`}`
          : null}
      </Fact>
      <Fact term="Published">
        <MomentTime at={live.at.published} />
      </Fact>
      {live.at.updated > live.at.published ? (
        <Fact term="Updated">
          <MomentTime at={live.at.updated} />
        </Fact>
      ) : null}
      {live.at.checked ? (
        <Fact term="Last checked">
          <MomentTime at={live.at.checked} />
        </Fact>
      ) : null}
    </dl>
  );
}

/** One line of them. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The fields of a kind that are nowhere else on its page. */
export function ownFields(kind: Kind): Field[] {
  return fieldsOf(kind).filter(({ name }) => !SAID_ELSEWHERE.has(name));
}

type NamedOn = Pick<EntryPage, "names" | "named" | "season">;

/** A value of the entry's own kind, covered where it would spoil; nothing when there is none. */
export function OwnFact({
  field,
  content,
  page,
}: {
  field: Field;
  content: Content;
  page: NamedOn;
}) {
  const value = content[field.name as keyof Content] as unknown;
  const shown = showValue(field.shape, value, page.names);
  if (shown === "") return null;
  const covered = spoils(field.name, content);
  return (
    <Fact term={field.label}>
      {covered ? (
        <CoveredWord
          what={field.label}
          spoiler={(field.name !== "priorFate" && content.spoiler) || wholeSeasonBefore(page)}
        >
          {capital(shown)}
        </CoveredWord>
      ) : field.name === "returnStatus" ? (
        <ReturnMark status={value as ReturnStatus} />
      ) : field.shape === "imprecise date" ? (
        <DatedMeaning date={value as ImpreciseDate} />
      ) : field.shape === "ref" && page.named.has(String(value)) ? (
        <Name page={page} id={String(value)} />
      ) : field.shape === "choice" ? (
        capital(shown)
      ) : (
        <Words>{shown}</Words>
      )}
    </Fact>
  );
}

/** A fate is told by all of the season before. */
function wholeSeasonBefore({ season }: NamedOn): { season: number; episode: null } {
  return { season: season.number - 1, episode: null };
}

function Name({ page, id }: { page: NamedOn; id: string }) {
  const named = page.named.get(id);
  if (!named) return null;
  return (
    <>
      <NativeName of={named} />
      <Aliases of={named} />
    </>
  );
}
