import type { ReactNode } from "react";
import { EntryApparatus, type ApparatusProps } from "@/app/ui/entry-apparatus";
import { type EntryAddresses, Markdown } from "@/app/ui/markdown";
import { PredictionFacts } from "@/app/ui/prediction-facts";
import { Quote } from "@/app/ui/quote";
import { SpoilerCover } from "@/app/ui/spoiler-cover";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import type { Said } from "@/lib/season/content";
import type { Instant } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import type { Standing } from "@/lib/season/prediction";
import { isWhollyCovered } from "@/lib/season/spoils";

/** The entry that took this one's place, and since when; `href` leads to it. */
export type Overtaking = { number: number; href: string; at: Instant | null };

export type EntryViewProps = Omit<ApparatusProps, "certainty" | "asOf"> & {
  said: Said;
  /** Names of the ids in `said`: people, characters, entries. */
  names: Names;
  /** The answer to its section's question, set larger. */
  lead?: boolean;
  /** Where "No. 13" in the detail leads. */
  entries?: EntryAddresses;
  /** It stands behind a cover already: no other is put over it. */
  uncovered?: boolean;
  /** The element's id: where a permalink within the page leads. */
  anchor?: string | undefined;
  overtaken?: Overtaking | null;
  /** Of a prediction: how it stands today. */
  standing?: Standing | null;
  /** Its place in the order of all publications: a returning reader's browser marks what is new. */
  sequence?: number | undefined;
  /** Its claim is told elsewhere on the page. */
  claimed?: boolean;
};

/** An entry as readers see it: what it says, and in the margin how sure we are and who says so. */
export function EntryView(props: EntryViewProps) {
  const { said, names, lead = false, uncovered = false, anchor } = props;
  const { overtaken = null, standing = null } = props;
  const { content } = said;
  const classes = ["entry", lead && "lead", overtaken && "was"].filter(Boolean).join(" ");
  return (
    <article className={classes} id={anchor} data-seq={props.sequence}>
      <div className="st">
        {overtaken ? <OvertakenLine by={overtaken} /> : null}
        <EntryWords said={said} names={names} uncovered={uncovered} entries={props.entries}>
          {said.kind === "prediction" && !props.claimed ? (
            <PredictionFacts prediction={said.content} standing={standing} />
          ) : null}
        </EntryWords>
      </div>
      <EntryApparatus {...props} certainty={content.certainty} asOf={content.asOf} />
    </article>
  );
}

function OvertakenLine({ by }: { by: Overtaking }) {
  return (
    <p className="was-line">
      Overtaken by <a href={by.href}>No. {by.number}</a>
      {by.at ? (
        <>
          {" "}
          on <MomentTime at={by.at} />
        </>
      ) : null}
    </p>
  );
}

/** Statement, detail, quotation and what else there is of it, with what spoils behind a cover. */
function EntryWords({
  said,
  names,
  uncovered = false,
  entries,
  children,
}: {
  said: Said;
  names: Names;
  uncovered?: boolean;
  children: ReactNode;
  entries?: EntryAddresses | undefined;
}) {
  const { content } = said;
  const statement = (
    <p>
      <Words>{content.statement}</Words>
    </p>
  );
  const more = (
    <>
      {content.detail ? <Markdown entries={entries}>{content.detail}</Markdown> : null}
      {content.quotation ? <Quote quotation={content.quotation} /> : null}
      {children}
    </>
  );
  const spoiler = uncovered ? null : content.spoiler;
  if (spoiler && isWhollyCovered(content)) {
    return (
      <>
        <p>
          <strong>
            <Words>{headline(said, names)}</Words>
          </strong>
        </p>
        <SpoilerCover spoiler={spoiler}>
          {statement}
          {more}
        </SpoilerCover>
      </>
    );
  }
  const covered = spoiler && (content.detail || content.quotation || children);
  return (
    <>
      {statement}
      {covered ? <SpoilerCover spoiler={spoiler}>{more}</SpoilerCover> : more}
    </>
  );
}
