import { isMeant, isNamed } from "@/app/desk/palette/asked-for";
import { SCHEDULE } from "@/app/desk/schedule/addresses";
import type { DeskPage } from "@/app/desk/ui/desk-pages";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { switchTracker } from "@/app/desk/ui/tracker-actions";
import { signOut } from "@/app/sign-in/actions";
import { KINDS } from "@/lib/season/words";

/** A page to go to, or something to do, from anywhere. */
export type Deed = {
  id: string;
  name: string;
  /** What else people call it. */
  also?: string;
  is: "page" | "deed";
  /** Listed only once something is typed: there are many of its like. */
  asked?: boolean;
  choose: () => void;
};

/** What the desk offers the palette, besides what is looked for in the database. */
export type Offered = {
  pages: DeskPage[];
  publicPath: string;
  /** The trackers one is not on now. */
  others: { seasonId: string; name: string }[];
};

// Pages that the side does not list.
const FURTHER: DeskPage[] = [
  { href: "/desk/stale/policy", name: "How often we look", also: "stale policy recheck days" },
  {
    href: `${SCHEDULE}#any-moment`,
    name: "The tracker at a moment to come",
    also: "preview future scheduled",
  },
  { href: "/desk/account", name: "Your account", also: "password profile sessions" },
];

const ENTRY = /^\/desk\/entries\/([0-9a-f-]{36})(?:\/|$)/;

/** Every page and action of the desk for somebody on the page at `path`. `go` leads to an address. */
export function deedsFor(
  { pages, publicPath, others }: Offered,
  path: string,
  go: (href: string) => () => void,
): Deed[] {
  const entry = ENTRY.exec(path)?.[1];
  const led = (name: string, href: string, more: Partial<Deed> = {}): Deed => ({
    id: href,
    name,
    is: "deed",
    choose: go(href),
    ...more,
  });
  return [
    ...(entry
      ? [
          led("Edit this entry", `/desk/entries/${entry}`),
          led("Review this entry", `/desk/entries/${entry}/review`, { also: "publish schedule" }),
          led("History of this entry", `/desk/entries/${entry}/history`, {
            also: "this entry’s history compare restore retract",
          }),
        ]
      : []),
    ...[...pages, ...FURTHER].map(({ href, name, also }) =>
      led(name, href, { is: "page", also: `go to ${also ?? ""}` }),
    ),
    ...KINDS.map((kind) =>
      led(`New entry: ${KIND_NAMES[kind].one}`, `/desk/entries/new?kind=${kind}`, {
        asked: true,
        also: "add make",
      }),
    ),
    led("New person", "/desk/people/new", { also: "add name actor people" }),
    led("New source", "/desk/sources/new", { also: "add link sources" }),
    {
      id: "public",
      name: "See what readers see",
      also: "public page tracker live",
      is: "deed",
      choose: () => window.location.assign(publicPath),
    },
    ...others.map(({ seasonId, name }): Deed => {
      const form = new FormData();
      form.set("tracker", seasonId);
      return {
        id: `tracker-${seasonId}`,
        name: `Work on ${name}`,
        also: "switch tracker",
        is: "deed",
        choose: () => void switchTracker(form),
      };
    }),
    {
      id: "theme",
      name: "Switch colour theme",
      also: "dark light",
      is: "deed",
      choose: () => document.querySelector<HTMLElement>(".top .theme")?.click(),
    },
    {
      id: "sign-out",
      name: "Sign out",
      also: "log out leave",
      is: "deed",
      choose: () => void signOut(),
    },
  ];
}

/** Those that are meant by what was typed: the ones called so first, and the others. */
export function deedsMeant(deeds: Deed[], typed: string): { named: Deed[]; others: Deed[] } {
  const met = deeds.filter(
    ({ name, also, asked }) => (!asked || typed.trim() !== "") && isMeant(typed, name, also),
  );
  return {
    named: met.filter(({ name }) => isNamed(typed, name)),
    others: met.filter(({ name }) => !isNamed(typed, name)),
  };
}
