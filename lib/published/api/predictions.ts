import { z } from "zod";
import { sql } from "@/db/connection";
import { entryPath, wholeAddress } from "@/lib/published/address";
import { keyIn, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import { around, type Around } from "@/lib/published/api/entries";
import { all, filters, isId, isOneOf, type Piece, seasonIs } from "@/lib/published/api/filters";
import { seasonRefOf } from "@/lib/published/api/of-catalogue";
import { citationsOf, saysOf, type Showing } from "@/lib/published/api/says";
import { apiAddress, orNull } from "@/lib/published/api/shape";
import { predictionShape } from "@/lib/published/api/shape-entry";
import { choices } from "@/lib/published/api/parameter";
import { asOf, momentOf } from "@/lib/published/api/when";
import { type PublishedEntry, publishedEntry } from "@/lib/published/entries";
import { type EntryRow, entryRows } from "@/lib/published/entry-rows";
import { type Claim, ledgerOf } from "@/lib/published/ledger";
import type { Moment } from "@/lib/published/moment";
import { isExact } from "@/lib/season/happened";
import { headline } from "@/lib/season/headline";
import { OUTCOMES, PREDICTED } from "@/lib/season/words";

const { season, show, spoilers } = filters;
const asked = { asOf, spoilers };

export const listPredictions = list({
  id: "listPredictions",
  path: "/predictions",
  summary: "Claimed windows, held against what happened",
  description:
    "Every claim that stands, by tracker and number, judged by its window, what is officially known and the UTC day. An editor's settlement counts over that.",
  tag: "Predictions",
  parameters: {
    season,
    show,
    predicts: choices(PREDICTED, "Only claims about these."),
    outcome: choices(OUTCOMES, "Only claims that stand so."),
    certainty: filters.certainty,
    ...asked,
    ...paging,
  },
  shape: predictionShape,
  async read({ given, now, cursor }) {
    const key = z.tuple([z.string().max(80), z.int32(), z.int32()]);
    const after = cursor.text === null ? null : keyIn(cursor.text, cursor.mark, key);
    const found = await predictions(
      all(
        seasonIs(given.season),
        given.show !== undefined && sql()`w.slug = ${given.show}`,
        after && sql()`(w.slug, s.number) >= (${after[0]}, ${after[1]}::int)`,
      ),
      momentOf(given.asOf, now),
      { spoilers: given.spoilers === "show" },
    );
    const isAfter = (item: Prediction): boolean =>
      after === null ||
      item.season.show !== after[0] ||
      item.season.number !== after[1] ||
      item.number > after[2];
    return found
      .filter(
        (item) =>
          isAfter(item) &&
          (given.predicts?.includes(item.predicts) ?? true) &&
          (given.outcome?.some((outcome) => outcome === item.outcome) ?? true) &&
          (given.certainty?.some((certainty) => certainty === item.certainty) ?? true),
      )
      .map((item) => ({ item, key: [item.season.show, item.season.number, item.number] }));
  },
});

export const getPrediction = one({
  id: "getPrediction",
  path: "/predictions/{id}",
  summary: "One prediction, by its entry's id",
  tag: "Predictions",
  parameters: asked,
  inPath: { id: { description: "The entry's id.", example: "{prediction}" } },
  shape: predictionShape,
  async read({ path, given, now }) {
    const id = path.id;
    if (!isId(id)) return null;
    const found = await predictions(
      sql()`s.id in (select e.season_id from public_entries e where e.id = ${id})`,
      momentOf(given.asOf, now),
      { spoilers: given.spoilers === "show" },
    );
    return found.find((prediction) => prediction.id === id) ?? null;
  },
});

type Prediction = z.infer<typeof predictionShape>;

// What a claim is judged by, and the claims.
const JUDGING = ["prediction", "release", "renewal", "production", "trailer"];

/** The predictions of some trackers at a moment, by tracker and number. */
async function predictions(where: Piece, moment: Moment, showing: Showing): Promise<Prediction[]> {
  const rows = await entryRows(
    moment,
    all(where, isOneOf(sql()`e.kind`, JUDGING)),
    sql()`order by w.slug, s.number, e.number`,
  );
  const beside = await around(moment, rows);
  const ofSeason = new Map<string, EntryRow[]>();
  for (const row of rows) {
    ofSeason.set(row.seasonId, [...(ofSeason.get(row.seasonId) ?? []), row]);
  }
  return [...ofSeason.values()].flatMap((own) => {
    const entries = own.map((row) =>
      publishedEntry(row, { show: row.show, season: row.season }, beside.sources, moment),
    );
    const claims = new Map(
      ledgerOf(entries, own[0]?.season ?? 0, moment.today)
        .flatMap((group) => group.claims)
        .map((claim) => [claim.id, claim]),
    );
    return own.flatMap((row, i) => {
      const [claim, entry] = [claims.get(row.id), entries[i]];
      return claim && entry ? [predictionOf(row, entry, claim, beside, moment, showing)] : [];
    });
  });
}

function predictionOf(
  row: EntryRow,
  { said, sources }: PublishedEntry,
  claim: Claim,
  { named, names }: Around,
  moment: Moment,
  showing: Showing,
): Prediction {
  const tracker = { show: row.show, season: row.season };
  const { quotes } = citationsOf(sources, said.content);
  const { says, spoiler } = saysOf(said, named, showing, {
    season: row.season,
    more: { quotes },
  });
  if (says.kind !== "prediction") throw new Error(`${row.id} is no prediction`);
  const { happened, covered } = claim;
  const { outcome, settled, unclear } = claim.standing;
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    season: seasonRefOf({ id: row.seasonId, show: row.show, number: row.season }),
    headline: headline(said, names),
    certainty: said.content.certainty,
    predicts: claim.predicts,
    window: says.window,
    who: says.predictedBy === null ? null : claim.who && orNull(claim.who),
    madeOn: says.madeOn,
    basis: says.basis,
    condition: says.condition,
    outcome: covered ? null : outcome,
    settled: !covered && settled,
    judgedOn: moment.today,
    unclear: !covered && unclear,
    happened: happened && isExact(happened) ? happened.latest : null,
    happenedWithin: happened && { earliest: happened.earliest, latest: happened.latest },
    inferred: happened?.inferred ?? false,
    daysOff: covered ? 0 : claim.daysOff,
    atLeast: !covered && claim.atLeast,
    spoiler,
    self: apiAddress(`/predictions/${row.id}`),
    page: wholeAddress(moment.past ? claim.href : entryPath(tracker, row.slug)),
    entry: apiAddress(`/entries/${row.id}`),
  };
}
