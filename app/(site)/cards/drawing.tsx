import type { ReactNode } from "react";
import { INK } from "@/app/(site)/cards/ink";
import { INNER_WIDTH, Paper, Sure } from "@/app/(site)/cards/pieces";
import type { AnswersCard, Card, SiteCard, StatementCard } from "@/lib/published/cards/card";
import { SANS_BOLD, TITLE, WORDS } from "@/lib/published/cards/fonts";
import { CERTAINTIES } from "@/lib/season/words";

/** A card as satori draws it: flexible boxes with plain styles, no components of the pages. */
export function drawingOf(card: Card): ReactNode {
  switch (card.form) {
    case "answers":
      return <Answers card={card} />;
    case "statement":
      return <Statement card={card} />;
    case "site":
      return <Site card={card} />;
  }
}

const clamped = (lines: number) =>
  ({
    display: "block",
    lineClamp: lines,
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
  }) as const;

function Answers({ card: { title, nativeTitle, rows, foot } }: { card: AnswersCard }) {
  const short = title.length <= 34;
  return (
    <Paper beside={<span style={{ fontFamily: WORDS }}>{nativeTitle}</span>}>
      <div
        style={{
          ...clamped(short ? 1 : 2),
          fontFamily: TITLE,
          fontSize: short ? 70 : title.length <= 60 ? 56 : 48,
          lineHeight: 1.08,
          letterSpacing: "-0.02em",
          marginTop: 34,
          width: INNER_WIDTH,
        }}
      >
        {title}
      </div>
      <div style={{ display: "flex", flexDirection: "column", marginTop: "auto" }}>
        {rows.map((row) => (
          <div
            key={row.asks}
            style={{
              display: "flex",
              alignItems: "center",
              height: 58,
              borderTop: `1px solid ${INK.hair}`,
            }}
          >
            <div style={{ display: "flex", width: 186, color: INK.second }}>{row.asks}</div>
            <div
              style={{
                ...clamped(1),
                flex: 1,
                fontFamily: WORDS,
                fontSize: row.words.length > 26 ? 31 : 38,
                lineHeight: 1.2,
                paddingRight: 20,
              }}
            >
              {row.words}
            </div>
            <div style={{ display: "flex", width: 196 }}>
              <Sure certainty={row.certainty} size={25} />
            </div>
            <div style={{ ...clamped(1), width: 230, color: INK.third, fontSize: 23 }}>
              {row.when}
            </div>
          </div>
        ))}
      </div>
      <div
        style={{
          display: "flex",
          borderTop: `2px solid ${INK.ink}`,
          paddingTop: 14,
          color: INK.third,
          fontSize: 22,
        }}
      >
        {foot}
      </div>
    </Paper>
  );
}

/** Sizes at which a statement of that many characters fills the card, and the lines there is room for. */
const SIZES: readonly { upTo: number; size: number; lines: number }[] = [
  { upTo: 45, size: 84, lines: 3 },
  { upTo: 80, size: 70, lines: 4 },
  { upTo: 130, size: 59, lines: 5 },
  { upTo: 200, size: 50, lines: 5 },
  { upTo: 290, size: 42, lines: 6 },
  { upTo: Infinity, size: 36, lines: 7 },
];

function Statement({ card }: { card: StatementCard }) {
  const { statement, notice, certainty, nativeName, facts, label, season } = card;
  // A syllable of Hangul is as wide as two letters.
  const length = statement.length + (statement.match(/[\u1100-\uFFEF]/g)?.length ?? 0);
  const fit = SIZES.find(({ upTo }) => length <= upTo) ?? { size: 36, lines: 7 };
  return (
    <Paper beside={season}>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          alignItems: "center",
          marginTop: 34,
        }}
      >
        {certainty ? <Sure certainty={certainty} size={38} /> : null}
        {notice ? (
          <div style={{ display: "flex", color: INK.ink, fontFamily: SANS_BOLD, fontSize: 30 }}>
            {notice}
          </div>
        ) : null}
      </div>
      <div style={{ display: "flex", flexGrow: 1, alignItems: "center" }}>
        <div
          style={{
            ...clamped(fit.lines),
            width: INNER_WIDTH,
            fontFamily: fit.size > 60 ? TITLE : WORDS,
            fontSize: fit.size,
            lineHeight: 1.16,
            letterSpacing: fit.size > 60 ? "-0.018em" : "-0.008em",
          }}
        >
          {statement}
        </div>
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          borderTop: `2px solid ${INK.ink}`,
          paddingTop: 18,
          color: INK.second,
        }}
      >
        <div style={{ display: "flex", alignItems: "baseline" }}>
          {label}
          {nativeName ? (
            <span style={{ fontFamily: WORDS, marginLeft: 18 }}>{nativeName}</span>
          ) : null}
        </div>
        <div style={{ ...clamped(1), maxWidth: 760, textAlign: "right" }}>{facts.join(", ")}</div>
      </div>
    </Paper>
  );
}

function Site({ card: { title, about } }: { card: SiteCard }) {
  return (
    <Paper beside="">
      <div
        style={{
          ...clamped(2),
          fontFamily: TITLE,
          fontSize: 96,
          lineHeight: 1.05,
          letterSpacing: "-0.022em",
          marginTop: 56,
          width: 1000,
        }}
      >
        {title}
      </div>
      <div
        style={{ ...clamped(2), fontFamily: WORDS, fontSize: 34, lineHeight: 1.3, marginTop: 28 }}
      >
        {about}
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          marginTop: "auto",
          borderTop: `2px solid ${INK.ink}`,
          paddingTop: 22,
        }}
      >
        {CERTAINTIES.map((certainty) => (
          <Sure key={certainty} certainty={certainty} size={22} />
        ))}
      </div>
    </Paper>
  );
}
