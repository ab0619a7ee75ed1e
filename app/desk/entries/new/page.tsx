import type { Metadata } from "next";
import Link from "next/link";
import { deskActor } from "@/app/desk/actor";
import { EntryForm } from "@/app/desk/form/entry-form";
import { Crumbs } from "@/app/desk/ui/crumbs";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { deskTracker, entriesOf, publicPath } from "@/app/desk/ui/tracker";
import { openNew } from "@/lib/editorial/opening";
import { dayOf } from "@/lib/season/day";
import { type Kind, KINDS } from "@/lib/season/words";

export const metadata: Metadata = { title: "New entry" };

type Props = { searchParams: Promise<{ kind?: string | string[] }> };

export default async function NewEntryPage({ searchParams }: Props) {
  const actor = await deskActor();
  const asked = (await searchParams).kind;
  const kind = KINDS.find((each) => each === asked);
  if (!kind) return <ChooseKind />;
  const tracker = await deskTracker();
  const opening = await openNew(actor, tracker.seasonId, kind);
  const { rows } = await entriesOf(tracker.seasonId);
  return (
    <>
      <Crumbs
        trail={[ENTRIES, { href: `/desk/entries?kind=${kind}`, name: KIND_NAMES[kind].list }]}
        here="New"
      />
      <h1 className="form-title">New: {KIND_NAMES[kind].one.toLowerCase()}</h1>
      <EntryForm
        key={kind}
        opening={opening}
        actor={actor}
        today={dayOf(new Date())}
        numbered={rows.map(({ id, number, title }) => ({ id, number, title }))}
        publicPath={publicPath(tracker)}
        arrived={null}
      />
    </>
  );
}

const ENTRIES = { href: "/desk/entries", name: "Entries" };

const ABOUT: Record<Kind, string> = {
  renewal: "Whether there will be another season.",
  release: "When it is out, or that nobody has said.",
  production: "Whether filming has started, and how far it is.",
  cast: "Who returns, who is new, and as whom.",
  plot: "What it is about: a hint, or a recap of what came before.",
  trailer: "Whether there is a trailer, and where.",
  prediction: "A window somebody named, on what basis, and how it turned out.",
  related: "Another work that bears on this one.",
  context: "The circumstances: strikes, the streamer’s plans, the premise.",
};

function ChooseKind() {
  return (
    <>
      <Crumbs trail={[ENTRIES]} here="New" />
      <h1>What kind of entry?</h1>
      <ul className="kinds">
        {KINDS.map((kind) => (
          <li key={kind}>
            <Link href={`/desk/entries/new?kind=${kind}`} prefetch={false}>
              {KIND_NAMES[kind].one}
            </Link>
            <span>{ABOUT[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
