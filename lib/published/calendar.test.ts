import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { asCalendar } from "@/lib/published/calendar";
import { datedEvent, seasonDates, type Told, WIDEST_DAYS } from "@/lib/published/dated-events";
import {
  COVERED_WORDS,
  HOSTILE,
  kept,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";
import { printable } from "@/lib/published/printable";
import type { TrackedSeason } from "@/lib/published/season";
import { emptyContent, type Said } from "@/lib/season/content";
import { addDays, type Day, daysBetween } from "@/lib/season/day";
import { exactDay, type ImpreciseDate } from "@/lib/season/imprecise-date";

const SHOW = "all-of-us-are-dead";
const SEASON: TrackedSeason = {
  id: randomUUID(),
  number: 2,
  title: "Season 2",
  standfirst: "",
  show: {
    slug: SHOW,
    title: "지금 우리 학교는",
    nativeTitle: null,
    nativeLang: null,
    streamer: "",
  },
};

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

type Event = {
  uid: string;
  sequence: number;
  status: string;
  transparency: string;
  /** Days, and whether they are said as days. */
  first: string;
  after: string;
  days: boolean;
  summary: string;
  description: string;
  stamp: string;
};

/** What a calendar holds, read by a parser that is not ours; also holds it to the rules of lines. */
function parsed(text: string): { name: string; events: Event[] } {
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  // It is published, not sent: a METHOD would ask for an ORGANIZER.
  assert.doesNotMatch(text, /^METHOD:/m);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf("\r\n", from);
    assert.ok(to - from <= 75, "lines are folded by octets");
    assert.doesNotMatch(utf8.decode(bytes.subarray(from, to)), /[\r\n]/);
    from = to + 2;
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  const value = (of: InstanceType<typeof ICAL.Component>, name: string): string =>
    String(of.getFirstPropertyValue(name));
  assert.equal(value(calendar, "version"), "2.0");
  assert.match(value(calendar, "refresh-interval"), /^PT?\d+H$/);
  assert.ok(calendar.getAllSubcomponents().length > 0, "one component at least");
  return {
    name: value(calendar, "x-wr-calname"),
    events: calendar.getAllSubcomponents("vevent").map((vevent) => {
      const [start, end] = ["dtstart", "dtend"].map(
        (name) => vevent.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time>,
      );
      assert.ok(start && end);
      return {
        uid: value(vevent, "uid"),
        sequence: Number(value(vevent, "sequence")),
        status: value(vevent, "status"),
        transparency: value(vevent, "transp"),
        first: start.toString(),
        after: end.toString(),
        days: start.isDate && end.isDate,
        summary: value(vevent, "summary"),
        description: value(vevent, "description"),
        stamp: value(vevent, "dtstamp"),
      };
    }),
  };
}

const official = async (): Promise<{ name: string; events: Event[] }> => {
  const dates = await seasonDates(SHOW, 2);
  assert.ok(dates);
  return parsed(asCalendar(dates));
};

test("a window becomes a date, a date is moved, and is withdrawn: one event all along", async () => {
  const before = await official();
  assert.equal(before.name, "All of Us Are Dead, Season 2 (What’s Known)");
  assert.ok(before.events.every(({ summary }) => !summary.includes("is out")));
  const [{ slug } = { slug: "" }] = await desk.sql<{ slug: string }[]>`
    select slug from public_publications where kind = 'release' and live limit 1`;
  const window: ImpreciseDate = {
    phrase: "spring 2027",
    edtf: "2027-03/2027-05",
    anchor: null,
    earliest: "2027-03-01",
    latest: "2027-05-31",
  };
  const release = async (at: string, says: Record<string, unknown>) => {
    await desk.publish(slug, { statement: "It is out then.", ...says }, { at });
    const found = (await official()).events.find(({ summary }) => summary.includes("is out"));
    assert.ok(found);
    return found;
  };
  const windowed = await release("2026-01-01T09:00:00Z", {
    status: "window announced",
    certainty: "official",
    window,
  });
  assert.deepEqual(
    [windowed.status, windowed.transparency, windowed.first, windowed.after],
    ["TENTATIVE", "TRANSPARENT", "2027-03-01", "2027-06-01"],
  );
  const dated = await release("2026-02-01T09:00:00Z", {
    status: "date announced",
    window: exactDay("2027-04-09"),
  });
  assert.deepEqual(
    [dated.status, dated.first, dated.after],
    ["CONFIRMED", "2027-04-09", "2027-04-10"],
  );
  const moved = await release("2026-03-01T09:00:00Z", {
    status: "delayed",
    window: exactDay("2027-06-11"),
  });
  assert.deepEqual([moved.status, moved.first], ["CONFIRMED", "2027-06-11"]);
  const withdrawn = await release("2026-04-01T09:00:00Z", {
    status: "none announced",
    certainty: "unknown",
    window: null,
  });
  assert.deepEqual(
    [withdrawn.status, withdrawn.first, withdrawn.stamp],
    ["CANCELLED", "2027-06-11", "2026-04-01T09:00:00Z"],
  );
  const all = [windowed, dated, moved, withdrawn];
  assert.equal(new Set(all.map(({ uid }) => uid)).size, 1);
  for (const [i, event] of all.entries()) {
    assert.equal(event.sequence, (all[0]?.sequence ?? 0) + i);
    assert.ok(event.days);
  }
});

test("what is overtaken is cancelled, and comes back when what overtook it is retracted", async () => {
  const slugs = await desk.sql<{ id: string; slug: string }[]>`
    select entry_id as id, slug from public_publications
    where live and kind in ('release', 'renewal') order by kind`;
  const [renewal, release] = slugs;
  assert.ok(renewal && release);
  const read = async (): Promise<Event> => {
    const dates = await seasonDates(SHOW, 2);
    assert.ok(dates);
    const found = parsed(asCalendar(dates)).events.find(({ uid }) => uid === renewal.id);
    assert.ok(found);
    return found;
  };
  const seen = [await read()];
  await desk.publish(renewal.slug, { overtakenBy: release.id }, { at: "2026-04-15T00:00:00Z" });
  seen.push(await read());
  await desk.retract(release.slug, "It was not so.", "2026-05-01T00:00:00Z");
  seen.push(await read());
  assert.deepEqual(
    seen.map(({ status }) => status),
    ["CONFIRMED", "CANCELLED", "CONFIRMED"],
  );
  for (const [i, event] of seen.entries()) {
    const before = seen[i - 1];
    if (before) assert.ok(event.sequence > before.sequence && event.stamp > before.stamp);
  }
});

/** One publication of a release entry, or its retraction. */
type Step = {
  certainty: "official" | "reported" | "speculative";
  from: number;
  days: number;
} | null;
const DAY_ONE = "2026-01-01";
const ZONES = ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Seoul", "America/St_Johns"];

function published(step: Step, i: number): Told {
  const at = new Date(Date.UTC(2026, 0, 1 + i, 23, 30));
  if (step === null) return { at, number: i + 1, said: null };
  const first = addDays(DAY_ONE, step.from);
  const last = addDays(first, step.days);
  const content = {
    ...emptyContent("release"),
    statement: `Wording ${i}.`,
    certainty: step.certainty,
    status: step.days === 0 ? "date announced" : "window announced",
    window: {
      phrase: "then",
      edtf: `${first}/${last}`,
      anchor: null,
      earliest: first,
      latest: last,
    },
  };
  return { at, number: i + 1, said: { kind: "release", content } as Said };
}

test("whatever happens to a release, and in whatever zone: one event, its days, its sequence", () => {
  const zone = process.env.TZ;
  const steps = fc.array(
    fc.option(
      fc.record({
        certainty: fc.constantFrom(
          "official" as const,
          "reported" as const,
          "speculative" as const,
        ),
        from: fc.integer({ min: -20_000, max: 20_000 }),
        days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      }),
      { freq: 4 },
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(steps, fc.constantFrom(...ZONES), fc.boolean(), (history, tz, overtaken) => {
      process.env.TZ = tz;
      const event = datedEvent(SEASON, history.map(published), new Map(), {
        now: overtaken,
        by: [],
      });
      const counts = (step: Step): boolean =>
        step !== null && step.certainty !== "speculative" && step.days < WIDEST_DAYS;
      const last = history.findLast(counts);
      if (!last) return assert.equal(event, null);
      assert.ok(event);
      const id = randomUUID();
      const calendar = asCalendar({ season: SEASON, events: [{ ...event, id, href: "/x" }] });
      const [read, ...more] = parsed(calendar).events;
      assert.deepEqual(more, []);
      assert.ok(read?.days);
      const first: Day = addDays(DAY_ONE, last.from);
      assert.deepEqual([read.uid, read.first], [id, first]);
      assert.equal(daysBetween(first, read.after), last.days + 1);
      assert.equal(read.sequence, history.length);
      assert.equal(read.transparency, "TRANSPARENT");
      const stands = history.at(-1) === last && !overtaken;
      const sure = last.certainty === "official" && last.days === 0;
      assert.equal(read.status, !stands ? "CANCELLED" : sure ? "CONFIRMED" : "TENTATIVE");
      assert.equal(read.stamp, event.changed.toISOString().replace(/\.\d+/, ""));
    }),
    { numRuns: 150 },
  );
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test("a season without a date has a calendar that holds nothing and is one all the same", () => {
  assert.deepEqual(parsed(asCalendar({ season: SEASON, events: [] })).events, []);
});

test("hostile texts come back as they were typed and start no event of their own", async () => {
  const hostile = await publishHostile(desk);
  const dates = await seasonDates(hostile.show, hostile.season);
  assert.ok(dates && dates.events.length > 2);
  const text = asCalendar(dates);
  const { events, name } = parsed(text);
  assert.equal(events.length, dates.events.length);
  assert.ok(name.startsWith(printable(hostile.title)));
  for (const [i, event] of dates.events.entries()) {
    assert.equal(events[i]?.summary, printable(event.summary));
    assert.ok(events[i]?.description.startsWith(`${printable(event.about)}\n`));
  }
  assert.ok(!text.includes(COVERED_WORDS) && !text.includes(UNPUBLISHED_WORDS));
  for (const words of Object.values(HOSTILE)) {
    const says = { ...published({ certainty: "official", from: 0, days: 0 }, 0).said } as Said;
    says.content = { ...says.content, statement: kept(words, 400) } as never;
    const event = datedEvent(SEASON, [{ at: new Date(0), number: 1, said: says }], new Map(), {
      now: false,
      by: [],
    });
    assert.ok(event);
    const [read] = parsed(
      asCalendar({ season: SEASON, events: [{ ...event, id: "x", href: "/x" }] }),
    ).events;
    assert.ok(read?.description.startsWith(printable(kept(words, 400))));
  }
});

test("there is no calendar where nothing was published", async () => {
  assert.equal(await seasonDates(SHOW, 9), null);
  assert.equal(await seasonDates("../x", 2), null);
});
