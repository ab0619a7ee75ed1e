import { createHash } from "node:crypto";
import type { Certainty } from "@/lib/season/words";

/** What a share card says; nothing that is covered on its page is in it. */
export type Card = AnswersCard | StatementCard | SiteCard;

/** A tracker's: its first answers. */
export type AnswersCard = {
  form: "answers";
  title: string;
  nativeTitle: string;
  rows: { asks: string; words: string; certainty: Certainty; when: string }[];
  foot: string;
};

/** An entry's, or one of its publications'. */
export type StatementCard = {
  form: "statement";
  season: string;
  /** "Cast, No. 12". */
  label: string;
  certainty: Certainty | null;
  statement: string;
  /** A name in its own script, when the statement is about somebody. */
  nativeName: string;
  /** What one must know before believing it: retracted, replaced, overtaken. */
  notice: string;
  facts: string[];
};

/** The site's own. */
export type SiteCard = { form: "site"; title: string; about: string };

/** The size readers' apps ask for (Open Graph): pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** An image for the head of a page: for `og:image` and its like. */
export type CardImage = { path: string; width: number; height: number; alt: string };

/**
 * The card of the page at `path`. Its address changes whenever the picture does, so that apps that
 * keep pictures for good ask again; nothing anybody typed is in it.
 */
export function imageOf(card: Card, path: string): CardImage {
  const version = createHash("sha256").update(JSON.stringify(card)).digest("hex").slice(0, 10);
  return {
    path: `${path === "/" ? "" : path}/card.png?v=${version}`,
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    alt: inWords(card),
  };
}

/** What a card shows, said. */
export function inWords(card: Card): string {
  switch (card.form) {
    case "site":
      return sentences("What’s Known", card.title, card.about);
    case "answers":
      return sentences(
        `What’s Known: ${card.title}`,
        ...card.rows.map(
          ({ asks, words, certainty, when }) =>
            `${asks} ${words} (${[certainty, when].filter(Boolean).join(", ")})`,
        ),
      );
    case "statement":
      return sentences(
        `What’s Known: ${card.season}. ${card.label}`,
        card.notice,
        card.statement,
        [card.certainty ?? "", ...card.facts].filter(Boolean).join(", "),
      );
  }
}

function sentences(...said: string[]): string {
  return said
    .filter(Boolean)
    .map((sentence) => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}
