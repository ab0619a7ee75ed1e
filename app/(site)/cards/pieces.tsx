import type { CSSProperties, ReactNode } from "react";
import { CERTAINTY_INK, INK, inkedGlyph } from "@/app/(site)/cards/ink";
import { FADE_PATH } from "@/app/ui/fade-rule";
import { capital } from "@/app/ui/labels";
import { SANS, SANS_BOLD, TITLE } from "@/lib/published/cards/fonts";
import type { Certainty } from "@/lib/season/words";

const MARGIN = 60;
export const INNER_WIDTH = 1200 - 2 * MARGIN;

const svg = (inside: string, box: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" preserveAspectRatio="none">${inside}</svg>`,
  ).toString("base64")}`;

type Drawn = { src: string; width: number; height: number; style: CSSProperties };

function Drawn(drawn: Drawn) {
  // No page shows this: satori takes it for the picture.
  // oxlint-disable-next-line nextjs/no-img-element
  return <img alt="" {...drawn} />;
}

/** The paper a card stands on, under the product's name and its fading rule. */
export function Paper({ beside, children }: { beside: ReactNode; children: ReactNode }) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        boxSizing: "border-box",
        width: "100%",
        height: "100%",
        padding: `44px ${MARGIN}px 40px`,
        background: INK.paper,
        color: INK.ink,
        fontFamily: SANS,
        fontSize: 25,
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "flex-end" }}>
        <div style={{ display: "flex", fontFamily: TITLE, fontSize: 38, lineHeight: 1 }}>
          What’s Known
        </div>
        <div style={{ display: "flex", color: INK.third, lineHeight: 1.1 }}>{beside}</div>
      </div>
      <Drawn
        src={svg(`<path d="${FADE_PATH}" stroke="${INK.blood}" stroke-width="4"/>`, "0 0 1184 4")}
        width={INNER_WIDTH}
        height={6}
        style={{ marginTop: 20, flexShrink: 0 }}
      />
      {children}
    </div>
  );
}

/** How sure: the mark, the word and its ink. */
export function Sure({ certainty, size }: { certainty: Certainty; size: number }) {
  const ink = CERTAINTY_INK[certainty];
  return (
    <div style={{ display: "flex", alignItems: "center", color: ink, fontFamily: SANS_BOLD }}>
      <Drawn
        src={svg(inkedGlyph(certainty, ink, INK.paper), "0 0 16 16")}
        width={size}
        height={size}
        style={{ marginRight: Math.round(size * 0.4) }}
      />
      <span style={{ fontSize: Math.round(size * 1.05), lineHeight: 1.2 }}>
        {capital(certainty)}
      </span>
    </div>
  );
}
