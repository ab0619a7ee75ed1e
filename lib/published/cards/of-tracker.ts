import { ALL_TRACKERS, trackerPath } from "@/lib/published/address";
import type { Answer } from "@/lib/published/answers";
import {
  type AnswersCard,
  type CardImage,
  imageOf,
  type SiteCard,
} from "@/lib/published/cards/card";
import { drawable } from "@/lib/published/cards/drawable";
import { addressOf, seasonName } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";
import { formatDay } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";

const TITLE_LENGTH = 90;
const ANSWER_LENGTH = 44;
// A title that needs two lines leaves room for four answers.
const ONE_LINE = 34;

type Answered = Pick<Tracker, "season" | "answers" | "lastChange" | "lastChecked">;

/** A tracker's answers, each with how sure and since when. It says no more as days go by. */
export function cardOfTracker({ season, answers, lastChange, lastChecked }: Answered): AnswersCard {
  const title = drawable(seasonName(season), TITLE_LENGTH);
  return {
    form: "answers",
    title,
    nativeTitle: drawable(season.show.nativeTitle ?? "", 30),
    rows: answers.slice(0, title.length > ONE_LINE ? 4 : 5).map((answer) => ({
      asks: answer.asks,
      words: drawable(answer.words, ANSWER_LENGTH),
      certainty: answer.certainty,
      when: whenOf(answer),
    })),
    foot: [
      lastChange ? `Last change ${formatDay(lastChange)}` : "",
      lastChecked ? `last checked ${formatDay(lastChecked)}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  };
}

/** "6 Jun 2022", or "checked 23 Jul 2025" when somebody has looked since and found nothing new. */
export function whenOf({ checked, asOf }: Pick<Answer, "checked" | "asOf">): string {
  return checked ? `checked ${formatDay(checked)}` : asOf ? formatImprecise(asOf) : "";
}

/** For the head of the tracker's page. */
export function imageOfTracker(tracker: Answered): CardImage {
  return imageOf(cardOfTracker(tracker), trackerPath(addressOf(tracker.season)));
}

export const SITE_CARD: SiteCard = {
  form: "site",
  title: "What is known, and how sure that is",
  about: "Coming seasons, kept as small facts: each dated, sourced, and with its own history.",
};

/** For the head of every page that has no card of its own. */
export function imageOfSite(): CardImage {
  return imageOf(SITE_CARD, ALL_TRACKERS);
}
