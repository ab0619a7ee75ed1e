import type { ReactNode } from "react";
import { FadeRule } from "@/app/ui/fade-rule";
import { Icon } from "@/app/ui/glyph";
import { Sprite } from "@/app/ui/sprite";
import "@/app/styles/reader.css";
import "@/app/styles/desk.css";
import "@/app/sign-in/door.css";

/** The page around signing in and joining: the masthead, and one narrow column. */
export function Door({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Sprite glyphs={["moon", "warn", "info"]} />
      <header className="mast">
        <div className="wrap mast-in">
          <a className="wordmark" href="/">
            What’s Known
          </a>
          <div className="mast-tools">
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
      <main id="main" className="wrap" tabIndex={-1}>
        <div className="sign">
          <h1>{title}</h1>
          <p className="standfirst">{lead}</p>
          {children}
        </div>
      </main>
    </>
  );
}
