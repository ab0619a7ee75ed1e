import type { ReactNode } from "react";
import { Follow } from "@/app/(site)/parts/follow";
import { FadeRule } from "@/app/ui/fade-rule";
import { Icon } from "@/app/ui/glyph";
import { READER_GLYPHS, Sprite } from "@/app/ui/sprite";
import { ZONE_SCRIPT } from "@/app/ui/zone-script";
import {
  ALL_TRACKERS,
  API_PAGE,
  changesPath,
  CORRECTIONS,
  HOW_WE_LABEL,
  SEARCH,
  type TrackerAddress,
} from "@/lib/published/address";
import "@/app/styles/reader.css";

type Place = "trackers" | "changes" | "corrections" | "labels" | "search";

/** What stands around every page readers see. `tracker` is the one the page belongs to, if any. */
export function Shell({
  here = null,
  tracker = null,
  follow = tracker,
  banner = null,
  ribbon = null,
  utc = false,
  still = false,
  children,
}: {
  here?: Place | null;
  tracker?: TrackerAddress | null;
  /** The tracker whose feeds it offers; null: those of all. */
  follow?: TrackerAddress | null;
  /** Stands above everything, across the page. */
  banner?: ReactNode;
  /** Stands between the masthead and what the page says. */
  ribbon?: ReactNode;
  /** Its days are UTC days, whatever the reader's zone: they name pages of the past. */
  utc?: boolean;
  /** The readers' own scripts stay out: a page of the desk, which React brings to life. */
  still?: boolean;
  children: ReactNode;
}) {
  const places: { place: Place; href: string; label: string }[] = [
    { place: "trackers", href: ALL_TRACKERS, label: "Trackers" },
    ...(tracker
      ? [{ place: "changes" as const, href: changesPath(tracker), label: "Changes" }]
      : []),
    { place: "corrections", href: CORRECTIONS, label: "Corrections" },
    { place: "labels", href: HOW_WE_LABEL, label: "How we label" },
  ];
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      {still ? null : <script data-page="" dangerouslySetInnerHTML={{ __html: ZONE_SCRIPT }} />}
      <Sprite glyphs={READER_GLYPHS} />
      {banner}
      <header className="mast">
        <div className="wrap mast-in">
          <a className="wordmark" href={ALL_TRACKERS}>
            What’s Known
          </a>
          <nav className="topnav" aria-label="Site">
            <ul>
              {places.map(({ place, href, label }) => (
                <li key={place}>
                  <a href={href} aria-current={place === here ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="mast-tools">
            <a
              className="to-search"
              href={SEARCH}
              aria-current={here === "search" ? "page" : undefined}
            >
              <Icon id="search" />
              Search
            </a>
            <button className="theme" type="button" aria-label="Switch colour theme">
              <Icon id="moon" />
              <span>Theme</span>
            </button>
          </div>
        </div>
        <div className="wrap">
          <FadeRule />
        </div>
      </header>
      {ribbon}
      <main id="main" className="wrap" data-utc={utc ? "" : undefined}>
        {children}
      </main>
      <Footer places={places} follow={follow} />
    </>
  );
}

function Footer({
  places,
  follow,
}: {
  places: { href: string; label: string }[];
  follow: TrackerAddress | null;
}) {
  return (
    <footer className="foot">
      <div className="wrap">
        <FadeRule />
        <div className="foot-in">
          <div>
            <h2>Corrections</h2>
            <p>
              When we were wrong we say so where the error was: the change is marked as a
              correction, it says what was wrong, and the old wording stays in the entry’s history.{" "}
              <a href={CORRECTIONS}>All corrections and our policy</a>
            </p>
          </div>
          <div>
            <h2>What this is</h2>
            <p>
              A newsroom’s tracker of a coming season, kept as small facts. Each one is dated and
              sourced, says how sure we are, and keeps its own history.
            </p>
          </div>
          <nav aria-label="Pages">
            <h2>Pages</h2>
            <ul>
              {[
                ...places,
                { href: SEARCH, label: "Search" },
                { href: API_PAGE, label: "Read API" },
              ].map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
          <Follow tracker={follow} />
        </div>
      </div>
    </footer>
  );
}
