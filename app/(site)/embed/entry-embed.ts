import { away, embedDocument, sure } from "@/app/(site)/embed/document";
import { trackerPath } from "@/lib/published/address";
import { cardOfEntry } from "@/lib/published/cards/of-entry";
import type { Theme } from "@/lib/published/embed/embedded";
import type { EntryPage } from "@/lib/published/entry";
import { markup } from "@/lib/published/markup";
import { addressOf, seasonName } from "@/lib/published/season";
import { formatDay } from "@/lib/season/day";

const LONG = 160;

/** One entry for another site: what it says where nothing may be given away, and how sure that is. */
export function entryEmbed(page: EntryPage, theme: Theme): string {
  const { live, season, number, href, headline, today } = page;
  const { certainty, notice, facts, statement, label } = cardOfEntry(page);
  const says = live ? headline : statement;
  return embedDocument({
    theme,
    title: `${seasonName(season)}, No. ${number}`,
    canonical: href,
    heading: away(trackerPath(addressOf(season)), seasonName(season)),
    body: markup`${certainty || notice ? markup`<p class="now">${certainty ? sure(certainty) : null} ${notice ? markup`<strong>${notice}</strong>` : null}</p>` : null}<p class="${says.length > LONG ? "says far" : "says"}">${says}</p><p class="facts">${facts.map((fact) => markup`<span>${fact}</span> `)}</p><footer><p>${label}, as known on <time datetime="${today}">${formatDay(today)}</time></p><p>${away(href, "Sources and history")}</p></footer>`,
  });
}
