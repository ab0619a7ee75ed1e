import { randomUUID } from "node:crypto";
import type { History } from "@/db/history-for-tests";
import {
  type Content,
  contentSchema,
  DETAIL_LENGTH,
  emptyContent,
  STATEMENT_LENGTH,
} from "@/lib/season/content";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import { isStorable, text, wording } from "@/lib/season/text";
import { type Kind, KINDS } from "@/lib/season/words";

/** Where a text that turns things around begins and ends: what stands outside of these is ours. */
export const [FROM, TO] = ["\u2045", "\u2046"];
/**
 * Texts that break outputs which paste instead of escape. Each can be typed at the desk: it is storable,
 * and the same after trimming. (NUL and lone surrogates are refused before they are kept.)
 */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: `<script>alert(1)</script><img src=x onerror=alert(1)>`,
  "end of script": `</script></ScRiPt ><script data-page>alert(2)</script>`,
  comment: `<!-- <!--> --!> --> <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]> &x;`,
  "CDATA end": `]]> ]]]]><![CDATA[> <?xml version="1.0"?>`,
  "line ends": "one\r\ntwo\rthree\nBEGIN:VEVENT\nEND:VCALENDAR\nSet-Cookie: a=b",
  "encoded line ends": "%0d%0aLocation:%20https://evil.example %00 \\r\\n \\n \\,\\;",
  "separators of lines": "one\u2028two\u2029three\u0085four\u000bfive\u000csix",
  "turned around": `${FROM}\u202Egnp.exe\u202C \u2066inner\u2069 \u200Fright\u200E left \u061C${TO}`,
  "turned and left so": `${FROM}\u2069\u202C\u2069\u202Eleft \u2067open \u202Bon and on${TO}`,
  "nothing to see": "a\u200B\u200C\u200D\uFEFF\u00AD\u2060\u180Eb\u{E0001}\u{E0041}",
  "control codes": "bell\u0007 escape\u001B[31m delete\u007F next\u0085 tab\tend\uFFFE\uFFFF",
  families: "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🏴‍☠️ 🇰🇷 1️⃣ 👩🏿‍❤️‍💋‍👨🏻 🫱🏾‍🫲🏼",
  "rare scripts": "𒀀𒁀 𓂀𓃠 ꦠꦏ ᚠᚢᚦ 𐌰𐌱 ⵣ ނަ ߒ ዐ 𠮷𪚥 𝕊𝓬𝖗𝒾𝓅𝓽 ﷽",
  marks: `Z${"\u0351\u036B\u0343".repeat(12)}algo e\u0301 \u1112\u1161\u11AB \u0338`,
  hangul: "지금 우리 학교는 시즌 2, 조이현 · 박지후 · 로몬 (朴知厚) ".repeat(3).trim(),
  "right to left": `${FROM}كلنا أموات שלום ١٢٣ abc ۱۲۳${TO}`,
  "long name": `Yoon${"-chan-young".repeat(40)}`,
  braces: "{{constructor.constructor('alert(1)')()}} ${7*7} <%= 7*7 %> #{7*7} {% raw %}",
  formula: `=HYPERLINK("https://evil.example","x")`,
  at: "@everyone +1 -1 |cmd '/C calc'!A0",
  quotes: `" ' \` « “ ” ‘ ’ \\" \\' &quot; &#39; &amp;lt; &lt;b&gt; &#x0; &nbsp`,
  markdown:
    "[x](javascript:alert(1)) ![x](https://evil.example/t.gif) <b>b</b> **a** # h\n> q\n\n| a |\n|---|\n`x`",
  address: `https://evil.example/"><svg onload=alert(1)>?a=1&b=2#c javascript:alert(1)//`,
  sql: `'; drop table entries; -- \\x00 %s %n $1 :name ?`,
  "proto words": `__proto__ constructor toString {"__proto__":{"x":1}} null undefined NaN`,
  long: `${"W".repeat(120)} ${"long words ".repeat(1000)}`.slice(0, 10_000).trim(),
  "long in Hangul": "모두가궁금해하는".repeat(1250),
};

/** A hostile text as it is kept in a field of that many characters. */
export function kept(hostile: string, max: number): string {
  let cut = hostile.slice(0, max);
  while (!isStorable(cut)) cut = cut.slice(0, -1);
  return text(max).parse(cut);
}

/** A web address the desk takes, with all that may stand in one. */
export const HOSTILE_ADDRESS = `https://evil.example/a'b"c<d>e&f=]]>?q=%0d%0a&x={{y}}#</script>`;
/** Stands only in words behind a cover: nothing that cannot cover may hold it. */
export const COVERED_WORDS = "zqcoveredzq";
/** Stands only in a draft and in reasons for the desk: nothing public may hold it. */
export const UNPUBLISHED_WORDS = "zqunpublishedzq";

/** A hostile text as a name or a title of that many characters is kept. */
export function keptName(hostile: string, max: number): string {
  return wording(max).parse(kept(hostile, max));
}

export type HostileEntry = {
  id: string;
  kind: Kind;
  number: number;
  slug: string;
  /** Which of HOSTILE it says now; null: the covered one. */
  says: string | null;
  /** What it says now, as kept. */
  content: Content;
  /** The note of its latest publication, a correction. */
  note: string;
};
export type HostileTracker = {
  show: string;
  season: number;
  seasonId: string;
  /** The season's path on the site. */
  path: string;
  title: string;
  entries: HostileEntry[];
};

/** Every free-text field of a kind, filled with one text. Choices and dates are real ones. */
export function hostileContent(kind: Kind, hostile: string): Record<string, unknown> {
  const date: ImpreciseDate = {
    phrase: kept(hostile, 120),
    edtf: "2025-07-23",
    anchor: null,
    earliest: "2025-07-23",
    latest: "2025-07-23",
  };
  const own: Record<Kind, Record<string, unknown>> = {
    renewal: { status: "renewed", announced: date },
    release: { status: "date announced", window: date, platform: kept(hostile, 80) },
    production: { stage: "filming", since: date },
    cast: { returnStatus: "confirmed", returnModes: ["alive"], priorFate: "survived" },
    plot: { form: "hint", tellsOfSeason: 2 },
    trailer: { status: "available", ofSeason: 2, provider: "youtube", videoId: "aA0_-aA0_-a" },
    prediction: {
      predicts: "release",
      window: date,
      predictedBy: kept(hostile, 160),
      basis: kept(hostile, 300),
      condition: kept(hostile, 300),
      madeOn: date,
    },
    related: { work: kept(hostile, 160), workType: "series", relation: "other" },
    context: { topic: "other" },
  };
  return {
    ...emptyContent(kind),
    statement: kept(hostile, STATEMENT_LENGTH),
    detail: kept(hostile, DETAIL_LENGTH),
    certainty: "official",
    asOf: date,
    quotation: {
      text: kept(hostile, 1200),
      speaker: kept(hostile, 120),
      said: date,
      context: kept(hostile, 300),
    },
    ...own[kind],
  };
}

let trackers = 0;

/**
 * Publishes a tracker of its own in which every kind of entry says hostile things in every field: each
 * text in two kinds and more, first as new, then corrected by another. Its people, characters,
 * sources, show and season are called by such texts too. It also holds one covered recap and one draft.
 */
export async function publishHostile(archive: History): Promise<HostileTracker> {
  const { sql } = archive;
  trackers += 1;
  const show = `hostile-${trackers}`;
  const texts = Object.entries(HOSTILE);
  const textAt = (i: number) => texts[i % texts.length] ?? ["", ""];
  const title = kept(Object.values(HOSTILE).slice(0, 4).join(" "), 200);
  const idOf = async (query: PromiseLike<readonly { id: string }[]>): Promise<string> => {
    const [row] = await query;
    if (!row) throw new Error("a row was expected");
    return row.id;
  };
  const author = await idOf(sql<{ id: string }[]>`select id from users where role = 'contributor'`);
  const editor = await idOf(sql<{ id: string }[]>`select id from users where role = 'editor'`);
  const native = kept(HOSTILE.hangul ?? "", 120);
  const showId = await idOf(sql<{ id: string }[]>`
    insert into shows (slug, title, native_title, native_lang, streamer)
    values (${show}, ${title}, ${native}, 'ko', ${kept(title, 80)}) returning id`);
  const seasonId = await idOf(sql<{ id: string }[]>`
    insert into seasons (show_id, number, title, standfirst)
    values (${showId}, 2, ${title}, ${title}) returning id`);

  const entries: HostileEntry[] = [];
  const count = Math.max(texts.length, KINDS.length * 2);
  for (let i = 0; i < count + KINDS.length; i += 1) {
    const kind = KINDS[i % KINDS.length] ?? "context";
    // The second round pairs texts with other kinds.
    const [, first] = textAt(i < count ? i : i * 5 + 3);
    const [says, second] = textAt(i + 1);
    const slug = `hostile-${i + 1}`;
    const sources = await addSources(sql, first, i);
    const refs =
      kind === "cast"
        ? {
            personId: await addNamed(sql, "people", first, null),
            characterId: await addNamed(sql, "characters", first, showId),
          }
        : {};
    const note = kept(second, 300);
    const content = { ...hostileContent(kind, second), ...refs };
    const before = { ...hostileContent(kind, first), ...refs };
    const id = await open(sql, { seasonId, kind, number: i + 1, slug, author, editor }, before, {
      sources,
      quote: kept(first, 1200),
      locator: kept(first, 200),
      note: kept(first, 300),
    });
    await archive.publish(slug, content, {
      at: "2026-02-01T00:00:00Z",
      changeKind: "correction",
      note,
    });
    const parsed: Content = contentSchema(kind).parse(content);
    entries.push({ id, kind, number: i + 1, slug, says, content: parsed, note });
  }
  await addCovered(archive, { seasonId, author, editor }, entries);
  await archive.draft("hostile-1", { statement: `A draft: ${UNPUBLISHED_WORDS}.` });
  return { show, season: 2, seasonId, path: `/${show}/season-2`, title, entries };
}

type Place = {
  seasonId: string;
  kind: Kind;
  number: number;
  slug: string;
  author: string;
  editor: string;
};
type Cites = { sources: string[]; quote: string; locator: string; note: string };

async function open(
  sql: History["sql"],
  { seasonId, kind, number, slug, author, editor }: Place,
  content: Record<string, unknown>,
  { sources, quote, locator, note }: Cites,
): Promise<string> {
  const checked = contentSchema(kind).parse(content);
  const [id, revisionId, editionId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = "2026-01-01T00:00:00Z";
  await sql`
    insert into entries (id, season_id, kind, number, slug, position)
    values (${id}, ${seasonId}, ${kind}, ${number}, ${slug}, ${number})`;
  await sql`
    insert into revisions (id, entry_id, number, content, change_kind, note, summary, author_id,
                           created_at, content_hash)
    values (${revisionId}, ${id}, 1, ${sql.json(checked)}, 'new', ${note},
            ${`A reason for the desk: ${UNPUBLISHED_WORDS}`}, ${author}, ${at}, ${revisionId})`;
  for (const [position, source] of sources.entries()) {
    await sql`
      insert into citations (revision_id, source_id, position, stance, quote, locator)
      values (${revisionId}, ${source}, ${position}, 'supports', ${quote}, ${locator})`;
  }
  await sql`
    insert into editions (id, entry_id, state, current_revision_id, opened_by, opened_at,
      submitted_by, submitted_at, approved_by, approved_at, approved_revision_id, closed_at)
    values (${editionId}, ${id}, 'published', ${revisionId}, ${author}, ${at},
      ${author}, ${at}, ${editor}, ${at}, ${revisionId}, ${at})`;
  await sql`
    insert into publications (entry_id, number, edition_id, revision_id, change_kind, note, at, by_id)
    values (${id}, 1, ${editionId}, ${revisionId}, 'new', ${note}, ${at}, ${editor})`;
  return id;
}

async function addSources(sql: History["sql"], hostile: string, i: number): Promise<string[]> {
  const name = keptName(`${trackers}.${i} ${hostile}`, 120);
  const [publisher] = await sql<{ id: string }[]>`
    insert into publishers (name, url) values (${name}, ${HOSTILE_ADDRESS}) returning id`;
  const made = await sql<{ id: string }[]>`
    insert into sources (publisher_id, title, url, archive_url, tier) values
      (${publisher?.id ?? ""}, ${keptName(hostile, 300)}, ${`${HOSTILE_ADDRESS}${trackers}-${i}`},
       ${HOSTILE_ADDRESS}, 'primary'),
      (${publisher?.id ?? ""}, ${keptName(hostile, 300)}, null, null, 'report')
    returning id`;
  return made.map(({ id }) => id);
}

async function addNamed(
  sql: History["sql"],
  table: "people" | "characters",
  hostile: string,
  showId: string | null,
): Promise<string> {
  const row = {
    name: keptName(hostile, 120),
    native_name: keptName(hostile, 120),
    native_lang: "ko",
    aliases: [keptName(hostile, 120), keptName(`also ${hostile}`, 120)],
    ...(showId === null ? {} : { show_id: showId }),
  };
  const [made] = await sql<{ id: string }[]>`
    insert into ${sql(table)} ${sql(row)} returning id`;
  if (!made) throw new Error(`nobody was added to ${table}`);
  return made.id;
}

async function addCovered(
  { sql, publish }: History,
  { seasonId, author, editor }: { seasonId: string; author: string; editor: string },
  entries: HostileEntry[],
): Promise<void> {
  const number = entries.length + 1;
  const slug = `hostile-${number}`;
  const content = {
    ...hostileContent("plot", `It ends so: ${COVERED_WORDS}.`),
    form: "recap",
    tellsOfSeason: 1,
    spoiler: { season: 1, episode: null, covers: "everything" },
  };
  const note = `It tells: ${COVERED_WORDS}`;
  const sources = await addSources(sql, "A recap", number);
  const place: Place = { seasonId, kind: "plot", number, slug, author, editor };
  const id = await open(sql, place, content, { sources, quote: "", locator: "", note });
  const again = { ...content, statement: `It ends otherwise: ${COVERED_WORDS}.` };
  await publish(slug, again, { at: "2026-02-01T00:00:00Z", changeKind: "correction", note });
  const parsed: Content = contentSchema("plot").parse(again);
  entries.push({ id, kind: "plot", number, slug, says: null, content: parsed, note });
}
