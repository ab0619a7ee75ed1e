import type { Metadata } from "next";
import { cache } from "react";
import { deskActor } from "@/app/desk/actor";
import { EntryForm } from "@/app/desk/form/entry-form";
import { EmbargoLine } from "@/app/desk/schedule/embargo-line";
import { inForce } from "@/app/desk/schedule/in-force";
import { ScheduledNotice } from "@/app/desk/schedule/scheduled-notice";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { foundOr404, idFrom } from "@/app/desk/ui/entry-id";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { entriesOf, publicPath } from "@/app/desk/ui/tracker";
import { Words } from "@/app/ui/words";
import { emptyTitle, titleOf } from "@/lib/editorial/entry-rows";
import { openEntry, type Opening } from "@/lib/editorial/opening";
import { said } from "@/lib/season/content";
import { dayOf } from "@/lib/season/day";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

const ARRIVALS: Record<string, string> = {
  made: "Saved as revision 1, a draft only the desk sees.",
  accepted: "Accepted: here is the draft, with what the reader said.",
  joined:
    "Accepted. A change of this entry was open already: go on with it, with what the reader said.",
  sent: "Sent for review. A second person publishes it.",
  stopped: "Not sent for review yet, but saved as revision 1: see what is to mend before review.",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opening = await opened((await params).id);
  return { title: `No. ${opening.entry?.number ?? ""}, ${titleIn(opening)}` };
}

export default async function EntryPage({ params, searchParams }: Props) {
  const opening = await opened((await params).id);
  const { kind, tracker, entry, edition } = opening;
  const now = new Date();
  const { said: how = "" } = await searchParams;
  const { rows } = await entriesOf(tracker.seasonId);
  const name = KIND_NAMES[kind];
  return (
    <>
      <Crumbs
        trail={[
          { href: "/desk/entries", name: "Entries" },
          { href: `/desk/entries?kind=${kind}`, name: name.list },
        ]}
        here={`No. ${entry?.number ?? ""}`}
      />
      <h1 className="form-title">
        <Words>{titleIn(opening)}</Words>
      </h1>
      <ScheduledNotice
        scheduled={opening.scheduled}
        now={now}
        mayEmbargo={opening.may.embargo}
        besides
      />
      {edition ? (
        <EmbargoLine
          entryId={entry?.id ?? ""}
          editionId={edition.id}
          until={inForce(edition.embargoUntil, now)}
          may={opening.may.embargo}
          of={opening.scheduled ? "the change on this page" : "this change"}
        />
      ) : null}
      <EntryForm
        key={entry?.id}
        opening={opening}
        actor={await deskActor()}
        today={dayOf(now)}
        numbered={rows.map(({ id, number, title }) => ({ id, number, title }))}
        publicPath={publicPath(tracker)}
        arrived={(Object.hasOwn(ARRIVALS, how) && ARRIVALS[how]) || null}
      />
    </>
  );
}

const opened = cache(async (id: string): Promise<Opening> => {
  return await foundOr404(openEntry(await deskActor(), idFrom(id)));
});

function titleIn({ kind, proposal, names }: Opening): string {
  return titleOf(said(kind, proposal.content), new Map(names)) || emptyTitle(kind);
}
