"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import type { ReactNode, Ref } from "react";
import type { Found } from "@/app/desk/palette/use-found";
import type { DeskPage } from "@/app/desk/ui/desk-pages";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { signOut } from "@/app/sign-in/actions";
import { capital } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";
import { type Kind, KINDS } from "@/lib/season/words";

/** What can be chosen for what is typed, in groups; the desk's own words need no asking. */
export function Choices({
  typed,
  answer,
  pages,
  publicPath,
  close,
  list,
}: {
  typed: string;
  answer: Found;
  pages: DeskPage[];
  publicPath: string;
  close: () => void;
  list: Ref<HTMLDivElement>;
}) {
  const router = useRouter();
  const { found, asking, trouble } = answer;
  const go = (href: string) => () => {
    close();
    router.push(href);
  };
  const wanted = typed.trim().toLowerCase();
  const holds = (name: string): boolean =>
    wanted.split(/\s+/).every((word) => name.toLowerCase().includes(word));
  const pagesMet = pages.filter(({ name }) => holds(`go to ${name}`));
  const kinds = wanted ? KINDS.filter((kind) => holds(`new ${KIND_NAMES[kind].one} entry`)) : [];
  const { entries, people, sources } = found;
  const n = entries.length + people.length + sources.length + pagesMet.length + kinds.length;
  return (
    <>
      <p className="vh" role="status">
        {asking ? "" : `${n} found`}
      </p>
      {trouble ? <p className="palette-note">{trouble}</p> : null}
      <Command.List className="palette-list" label="What was found" ref={list}>
        {!asking && wanted && n === 0 ? (
          <p className="palette-note">Nothing is called so. Try fewer letters.</p>
        ) : null}
        {entries.length > 0 ? (
          <Group heading={wanted ? "Entries" : "Where you were last"}>
            {entries.map(({ id, number, kind, title, state }) => (
              <Choice key={id} id={`entry-${id}`} choose={go(`/desk/entries/${id}`)}>
                <span className="no">{number}</span>
                <span className="stm">
                  <Words>{title}</Words>
                </span>
                <span className="muted">
                  {KIND_NAMES[kind].one}, {state}
                </span>
              </Choice>
            ))}
          </Group>
        ) : null}
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
        {pagesMet.length > 0 ? (
          <Group heading="Pages">
            {pagesMet.map(({ href, name }) => (
              <Choice key={href} id={`page-${href}`} choose={go(href)}>
                <span className="stm">{name}</span>
              </Choice>
            ))}
          </Group>
        ) : null}
        <Deeds holds={holds} kinds={kinds} go={go} publicPath={publicPath} />
      </Command.List>
    </>
  );
}

type Deed = { id: string; name: string; choose: () => void };

/** What can be done from anywhere. */
function Deeds({
  holds,
  kinds,
  go,
  publicPath,
}: {
  holds: (name: string) => boolean;
  kinds: Kind[];
  go: (href: string) => () => void;
  publicPath: string;
}) {
  const deeds: Deed[] = [
    ...kinds.map((kind) => ({
      id: `new-${kind}`,
      name: `New entry: ${KIND_NAMES[kind].one}`,
      choose: go(`/desk/entries/new?kind=${kind}`),
    })),
    ...[
      {
        id: "public",
        name: "See what readers see",
        choose: () => window.location.assign(publicPath),
      },
      { id: "account", name: "Your account", choose: go("/desk/account") },
      { id: "sign-out", name: "Sign out", choose: () => void signOut() },
    ].filter(({ name }) => holds(name)),
  ];
  return deeds.length === 0 ? null : (
    <Group heading="Do">
      {deeds.map(({ id, name, choose }) => (
        <Choice key={id} id={id} choose={choose}>
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
