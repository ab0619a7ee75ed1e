import type { Metadata } from "next";
import type { ReactNode } from "react";
import { deskActor } from "@/app/desk/actor";
import { FocusHeading } from "@/app/desk/ui/focus-heading";
import { KeepTheme } from "@/app/desk/ui/keep-theme";
import { Masthead } from "@/app/desk/ui/masthead";
import { Side } from "@/app/desk/ui/side";
import { deskTrackers } from "@/app/desk/ui/tracker";
import { GLYPHS, type GlyphId } from "@/app/ui/glyphs";
import { Sprite } from "@/app/ui/sprite";
import "@/app/styles/desk.css";
import "@/app/desk/ui/pages.css";

export const metadata: Metadata = {
  title: { default: "Desk", template: "%s | What’s Known desk" },
  robots: { index: false, follow: false },
};
export const dynamic = "force-dynamic";

const ALL_GLYPHS = Object.keys(GLYPHS) as GlyphId[];

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await deskActor();
  const { here, all } = await deskTrackers();
  return (
    <div className="desk">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Sprite glyphs={ALL_GLYPHS} />
      <KeepTheme />
      <FocusHeading />
      <Masthead actor={actor} tracker={here} all={all} />
      <div className="shell">
        {here ? <Side actor={actor} tracker={here} /> : null}
        <main className="work" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
