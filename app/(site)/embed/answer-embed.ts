import { away, embedDocument, native, sure } from "@/app/(site)/embed/document";
import { trackerPath } from "@/lib/published/address";
import { whenOf } from "@/lib/published/cards/of-tracker";
import type { Theme } from "@/lib/published/embed/embedded";
import { markup } from "@/lib/published/markup";
import { addressOf, seasonName } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";
import { formatDay } from "@/lib/season/day";

/** A tracker's answers for another site: each with how sure and since when, and the way to the page. */
export function answerEmbed({ season, answers, today }: Tracker, theme: Theme): string {
  const path = trackerPath(addressOf(season));
  const name = seasonName(season);
  const rows = answers.map(
    (answer) =>
      markup`<tr><th scope="row">${answer.asks}</th><td class="a">${away(`${path}#${answer.question}`, answer.words)}</td><td>${sure(answer.certainty)}</td><td>${whenOf(answer)}</td></tr>`,
  );
  return embedDocument({
    theme,
    title: `${name}: the answer`,
    canonical: path,
    heading: markup`${away(path, name)}${native(season.show.nativeTitle, season.show.nativeLang)}`,
    body: markup`<table><caption class="vh">The answers, with how sure we are and since when</caption><thead class="vh"><tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col">How sure</th><th scope="col">As of</th></tr></thead><tbody>${rows}</tbody></table><footer><p>As known on <time datetime="${today}">${formatDay(today)}</time></p><p>${away(path, "Sources and history")}</p></footer>`,
  });
}
