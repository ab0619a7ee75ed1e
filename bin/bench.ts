import { timeTheApi } from "./bench-api";
import { timeTheDesk } from "./bench-desk";
import { timeTheLedger } from "./bench-ledger";
import { timeThePast } from "./bench-past";
import { weighAndRace } from "./bench-readers";

type Row = { what: string; value: string; beside: string; limit: string; ok: boolean };

const say = (line: string): void => console.error(`  ${line}`);
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

void bench().then((ok) => {
  process.exitCode = ok ? 0 : 1;
});

async function bench(): Promise<boolean> {
  const rows = [
    ...(await readers()),
    ...(await desk()),
    ...(await past()),
    ...(await ledger()),
    ...(await api()),
  ];
  const columns = ["what", "value", "beside", "limit"] as const;
  const heads = { what: "", value: "the tracker", beside: "beside it", limit: "limit" };
  const widths = columns.map((name) =>
    Math.max(heads[name].length, ...rows.map((row) => row[name].length)),
  );
  const line = (row: Record<(typeof columns)[number], string>): string =>
    columns.map((name, n) => row[name].padEnd(widths[n] ?? 0)).join("   ");
  console.log(`\n${line(heads)}`);
  for (const row of rows) console.log(`${line(row)}   ${row.ok ? "ok" : "TOO MUCH"}`);
  return rows.every((row) => row.ok);
}

async function readers(): Promise<Row[]> {
  const { ours, bare, oursPerSecond, barePerSecond } = await weighAndRace(say);
  const more = ours.script - bare.script;
  const share = oursPerSecond / barePerSecond;
  const beside = (bytes: number): string => `${kb(bytes)} bare page`;
  return [
    { what: "HTML", value: kb(ours.html), beside: beside(bare.html), limit: "", ok: true },
    {
      what: "CSS",
      value: kb(ours.css),
      beside: beside(bare.css),
      limit: "15 KB",
      ok: ours.css <= 15 * 1024,
    },
    {
      what: "fonts",
      value: kb(ours.fonts),
      beside: beside(bare.fonts),
      limit: "120 KB",
      ok: ours.fonts <= 120 * 1024,
    },
    {
      what: "script",
      value: `${kb(ours.script)} (${more < 0 ? "" : "+"}${kb(more)})`,
      beside: beside(bare.script),
      limit: "3 KB more",
      ok: more <= 3 * 1024,
    },
    {
      what: "requests per second",
      value: `${Math.round(oursPerSecond)} (${share.toFixed(2)})`,
      beside: `${Math.round(barePerSecond)} bare page`,
      limit: "at least 0.9",
      ok: share >= 0.9,
    },
  ];
}

async function desk(): Promise<Row[]> {
  say("Timing the desk at 10 and at 10,000 revisions of one entry");
  return (await timeTheDesk()).map(({ act, few, many }) => ({
    what: `${act} at 10,000 revisions`,
    value: `${many.toFixed(1)} ms (${(many / few).toFixed(2)})`,
    beside: `${few.toFixed(1)} ms at 10`,
    limit: "1.5 times",
    ok: many / few <= 1.5,
  }));
}

async function past(): Promise<Row[]> {
  say("Timing the tracker as of past days at 100 and at 10,000 publications");
  return (await timeThePast()).map(({ page, few, many }) => ({
    what: `as of the ${page} at 10,000 publications`,
    value: `${many.toFixed(1)} ms (${(many / few).toFixed(2)})`,
    beside: `${few.toFixed(1)} ms at 100`,
    limit: "1.5 times",
    ok: many / few <= 1.5,
  }));
}

async function ledger(): Promise<Row[]> {
  say("Timing the ledger of predictions at 100 and at 10,000 publications");
  const { few, many } = await timeTheLedger();
  return [
    {
      what: "ledger at 10,000 publications",
      value: `${many.toFixed(1)} ms (${(many / few).toFixed(2)})`,
      beside: `${few.toFixed(1)} ms at 100`,
      limit: "1.5 times",
      ok: many / few <= 1.5,
    },
  ];
}

async function api(): Promise<Row[]> {
  say("Timing the read API and search at 100 and at 10,000 publications");
  return (await timeTheApi()).map(({ asked, few, many }) => ({
    what: `${asked} at 10,000 publications`,
    value: `${many.toFixed(1)} ms (${(many / few).toFixed(2)})`,
    beside: `${few.toFixed(1)} ms at 100`,
    limit: "1.5 times",
    ok: many / few <= 1.5,
  }));
}
