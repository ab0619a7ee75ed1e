"use client";

import { Command } from "cmdk";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode, Ref } from "react";
import { askedFor } from "@/app/desk/palette/asked-for";
import { type Deed, deedsFor, deedsMeant, type Offered } from "@/app/desk/palette/deeds";
import { type Place, placesBeside, placesOf } from "@/app/desk/palette/places";
import type { Found } from "@/app/desk/palette/use-found";
import { capital } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";

/** What can be chosen for what is typed, in groups; the desk's own words need no asking. */
export function Choices({
  typed,
  answer,
  offered,
  close,
  list,
}: {
  typed: string;
  answer: Found;
  offered: Offered;
  close: () => void;
  list: Ref<HTMLDivElement>;
}) {
  const router = useRouter();
  const path = usePathname();
  const { found, asking, trouble } = answer;
  const go = (href: string) => () => {
    close();
    router.push(href);
  };
  const { step } = askedFor(typed);
  const deeds = deedsMeant(deedsFor(offered, path, go), typed);
  const entries = placesOf(found.entries, step);
  const elsewhere = placesOf(found.elsewhere, step);
  const { people, sources } = found;
  const besides = step === "open" && typed.trim() ? placesBeside(found) : [];
  const pages = deeds.others.filter(({ is }) => is === "page");
  const others = deeds.others.filter(({ is }) => is === "deed");
  const n = [deeds.named, entries, besides, elsewhere, people, sources, pages, others]
    .map(({ length }) => length)
    .reduce((sum, length) => sum + length);
  return (
    <>
      <p className="vh" role="status">
        {asking ? "" : `${n} found`}
      </p>
      {trouble ? <p className="palette-note">{trouble}</p> : null}
      <Command.List className="palette-list" label="What was found" ref={list}>
        {!asking && n === 0 ? (
          <p className="palette-note">Nothing is called so. Try fewer letters.</p>
        ) : null}
        <Deeds heading="Pages and actions" deeds={deeds.named} close={close} />
        <Places
          heading={typed.trim() ? "Entries" : "Where you were last"}
          places={[...entries, ...besides]}
          go={go}
        />
        {people.length > 0 ? (
          <Group heading="People">
            {people.map(({ id, name, nativeName, nativeLang }) => (
              <Choice key={id} id={`person-${id}`} choose={go(`/desk/people/${id}`)}>
                <span className="stm">
                  <Words>{name}</Words>{" "}
                  {nativeName ? <span lang={nativeLang ?? undefined}>{nativeName}</span> : null}
                </span>
              </Choice>
            ))}
          </Group>
        ) : null}
        {sources.length > 0 ? (
          <Group heading="Sources">
            {sources.map(({ id, title, publisher }) => (
              <Choice key={id} id={`source-${id}`} choose={go(`/desk/sources/${id}`)}>
                <span className="stm">
                  <Words>{title}</Words>
                </span>
                <span className="muted">{publisher}</span>
              </Choice>
            ))}
          </Group>
        ) : null}
        <Places heading="Other trackers" places={elsewhere} go={go} />
        <Deeds heading="Pages" deeds={pages} close={close} />
        <Deeds heading="Do" deeds={others} close={close} />
      </Command.List>
    </>
  );
}

function Places({
  heading,
  places,
  go,
}: {
  heading: string;
  places: Place[];
  go: (href: string) => () => void;
}) {
  return places.length === 0 ? null : (
    <Group heading={heading}>
      {places.map(({ href, number, title, about }) => (
        <Choice key={href} id={href} choose={go(href)}>
          <span className="no">{number}</span>
          <span className="stm">
            <Words>{title}</Words>
          </span>
          <span className="muted">{about}</span>
        </Choice>
      ))}
    </Group>
  );
}

function Deeds({ heading, deeds, close }: { heading: string; deeds: Deed[]; close: () => void }) {
  return deeds.length === 0 ? null : (
    <Group heading={heading}>
      {deeds.map(({ id, name, choose }) => (
        <Choice
          key={id}
          id={id}
          choose={() => {
            close();
            choose();
          }}
        >
          <span className="stm">{name}</span>
        </Choice>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={capital(heading)} className="palette-group">
      {children}
    </Command.Group>
  );
}

function Choice({ id, choose, children }: { id: string; choose: () => void; children: ReactNode }) {
  return (
    <Command.Item className="palette-item" value={id} onSelect={choose}>
      {children}
    </Command.Item>
  );
}
