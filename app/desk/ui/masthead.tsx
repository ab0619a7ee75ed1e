import Link from "next/link";
import { Palette } from "@/app/desk/palette/palette";
import { deskPages } from "@/app/desk/ui/desk-pages";
import { KeysHelp } from "@/app/desk/ui/keys-help";
import { NewEntryMenu } from "@/app/desk/ui/new-entry-menu";
import { type DeskTracker, publicPath, trackerName } from "@/app/desk/ui/tracker";
import { TrackerSwitch } from "@/app/desk/ui/tracker-switch";
import { signOut } from "@/app/sign-in/actions";
import { FadeRule } from "@/app/ui/fade-rule";
import { Icon } from "@/app/ui/glyph";
import type { Actor } from "@/lib/season/actor";

/** The head of every desk page: where one is, which tracker, who one is, and the way out. */
export function Masthead({
  actor,
  tracker,
  all,
}: {
  actor: Actor;
  tracker: DeskTracker | null;
  all: DeskTracker[];
}) {
  return (
    <header>
      <div className="top">
        <Link className="wordmark" href="/desk" prefetch={false}>
          What’s Known<span>Desk</span>
        </Link>
        {tracker ? <TrackerSwitch tracker={tracker} all={all} /> : null}
        <div className="top-acts">
          {tracker ? (
            <Palette
              offered={{
                pages: deskPages(actor.role),
                publicPath: publicPath(tracker),
                others: all
                  .filter(({ seasonId }) => seasonId !== tracker.seasonId)
                  .map((one) => ({ seasonId: one.seasonId, name: trackerName(one) })),
              }}
            />
          ) : null}
          {tracker ? <NewEntryMenu /> : null}
          <KeysHelp />
          <Link className="who" href="/desk/account" prefetch={false}>
            <span className="ini me" aria-hidden="true">
              {initials(actor.name)}
            </span>
            <span>
              {actor.name}
              <span className="vh">, your account</span>
            </span>
          </Link>
          <form action={signOut}>
            <button className="top-btn" type="submit">
              Sign out
            </button>
          </form>
          <button className="theme" type="button" aria-label="Switch colour theme">
            <Icon id="moon" className="dark" />
            <span>Theme</span>
          </button>
        </div>
      </div>
      <div className="top-rule">
        <FadeRule />
      </div>
    </header>
  );
}

/** "MO" for Mina Okafor. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
