import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  clockInZone,
  everyZone,
  findZone,
  isoSeconds,
  momentInZone,
  readTime,
  readWallClock,
  wallClockAt,
} from "@/lib/season/zoned-time";

const iso = (at: Date): string => isoSeconds(at);
const clock = (day: string, time: string, zone: string) => readWallClock({ day, time, zone });

test("a wall clock means one instant, in whatever zone it hangs", () => {
  assert.deepEqual(clock("2027-01-29", "00:00", "Asia/Seoul"), {
    is: "one",
    at: new Date("2027-01-28T15:00:00Z"),
  });
  assert.deepEqual(clock("2027-07-01", "9:30:15", "America/St_Johns"), {
    is: "one",
    at: new Date("2027-07-01T12:00:15Z"),
  });
  assert.deepEqual(clock("2027-01-28", "15:00", "+09:00"), {
    is: "one",
    at: new Date("2027-01-28T06:00:00Z"),
  });
});

test("the hour skipped in spring does not exist: before and after are offered", () => {
  const read = clock("2027-03-28", "02:30", "Europe/Berlin");
  assert.ok(read.is === "skipped");
  assert.equal(
    momentInZone(read.before, "Europe/Berlin"),
    "Sun 28 Mar 2027, 01:30 in Berlin (UTC+1)",
  );
  assert.equal(
    momentInZone(read.after, "Europe/Berlin"),
    "Sun 28 Mar 2027, 03:30 in Berlin (UTC+2)",
  );
  // A whole day, when Samoa crossed the date line.
  assert.equal(clock("2011-12-30", "12:00", "Pacific/Apia").is, "skipped");
});

test("the hour that comes twice in autumn is asked about", () => {
  const read = clock("2026-11-01", "01:30", "America/New_York");
  assert.ok(read.is === "twice");
  assert.equal(iso(read.first), "2026-11-01T05:30:00Z");
  assert.equal(iso(read.second), "2026-11-01T06:30:00Z");
  // Half an hour on Lord Howe Island.
  assert.equal(clock("2027-04-04", "01:45", "Australia/Lord_Howe").is, "twice");
  assert.equal(clock("2027-04-04", "01:15", "Australia/Lord_Howe").is, "one");
});

test("what cannot be read says which field and gives an example", () => {
  for (const [day, time, zone, field] of [
    ["2027-02-30", "15:00", "UTC", "day"],
    ["", "15:00", "UTC", "day"],
    ["2027-01-28", "25:00", "UTC", "time"],
    ["2027-01-28", "soon", "UTC", "time"],
    ["2027-01-28", "15:00", "Seoul time", "zone"],
    ["2027-01-28", "15:00", "", "zone"],
  ] as const) {
    const read = clock(day, time, zone);
    assert.ok(read.is === "unreadable", `${day} ${time} ${zone}`);
    assert.equal(read.field, field);
    assert.match(read.message, /such as/);
  }
});

test("times are read as people type them", () => {
  for (const [typed, read] of [
    ["15:00", "15:00"],
    [" 15.00 ", "15:00"],
    ["1500", "15:00"],
    ["9", "09:00"],
    ["9h30", "09:30"],
    ["3 pm", "15:00"],
    ["12 am", "00:00"],
    ["12:30 p.m.", "12:30"],
    ["23:59:59", "23:59:59"],
    ["07:00:00", "07:00"],
  ] as const) {
    assert.equal(readTime(typed), read, typed);
  }
  for (const typed of ["", "24:00", "12:60", "13 pm", "0 am", "150", "15:0", "-1", "٣:٠٠"]) {
    assert.equal(readTime(typed), null, typed);
  }
});

test("zones are found by name, city and everyday word, in any case", () => {
  for (const [typed, zone] of [
    ["asia/seoul", "Asia/Seoul"],
    ["Seoul", "Asia/Seoul"],
    ["new york", "America/New_York"],
    ["kst", "Asia/Seoul"],
    ["gmt", "UTC"],
    ["UTC", "UTC"],
    ["+05:30", "+05:30"],
  ] as const) {
    assert.equal(findZone(typed), zone, typed);
  }
  for (const typed of [
    "",
    "Atlantis",
    "Asia",
    "../etc/passwd",
    "\u0000",
    "Asia/Seoul; drop",
    "__proto__",
    "constructor",
  ]) {
    assert.equal(findZone(typed), null, typed);
  }
});

test("an instant is said with its zone, and with its distance from UTC", () => {
  const at = new Date("2027-01-28T15:00:00Z");
  assert.equal(momentInZone(at, "UTC"), "Thu 28 Jan 2027, 15:00 UTC");
  assert.equal(momentInZone(at, "Asia/Seoul"), "Fri 29 Jan 2027, 00:00 in Seoul (UTC+9)");
  assert.equal(clockInZone(at, "America/St_Johns"), "11:30 in St Johns (UTC-3:30)");
  assert.equal(clockInZone(at, "+09:00"), "00:00 UTC+09:00");
});

// Zones whose offsets have had seconds in them are from before there were computers.
const instants = fc
  .date({
    min: new Date("1975-01-01T00:00:00Z"),
    max: new Date("2060-01-01T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000));
const zones = fc.constantFrom(...everyZone());

test("an instant, seen on the clock of any zone and read back, is one of those the clock means", () => {
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const read = readWallClock(wallClockAt(at, zone));
      const means =
        read.is === "one" ? [read.at] : read.is === "twice" ? [read.first, read.second] : [];
      assert.ok(
        means.some((instant) => instant.getTime() === at.getTime()),
        `${iso(at)} in ${zone}: ${JSON.stringify(read)}`,
      );
    }),
    { numRuns: 3000 },
  );
});

test("a wall clock shows again what it was read as, unless its zone skips it", () => {
  const days = instants.map((at) => at.toISOString().slice(0, 10));
  const times = fc
    .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    .map(([hour, minute]) => [hour, minute].map((n) => String(n).padStart(2, "0")).join(":"));
  fc.assert(
    fc.property(days, times, zones, (day, time, zone) => {
      const read = readWallClock({ day, time, zone });
      assert.notEqual(read.is, "unreadable");
      if (read.is === "one") assert.deepEqual(wallClockAt(read.at, zone), { day, time, zone });
      if (read.is === "twice") {
        assert.ok(read.first < read.second);
        assert.deepEqual(wallClockAt(read.first, zone), { day, time, zone });
        assert.deepEqual(wallClockAt(read.second, zone), { day, time, zone });
      }
      if (read.is === "skipped") {
        assert.ok(read.before < read.after);
        for (const at of [read.before, read.after]) {
          assert.notDeepEqual(wallClockAt(at, zone), { day, time, zone });
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test("nothing typed makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, time, zone) => {
      readWallClock({ day, time, zone });
      readWallClock({ day: "2027-01-28", time, zone: "UTC" });
      readWallClock({ day: "2027-01-28", time: "15:00", zone });
    }),
  );
});
