import { addDays, FIRST_DAY, isMonthEnd, LAST_DAY, type Day } from "@/lib/season/day";
import { boundsOf, firstDateOf, lastDateOf } from "@/lib/season/edtf";
import { readMoment } from "@/lib/season/phrase-moment";
import { keepReal, mapRead, unread, yearText, type Read } from "@/lib/season/phrase-words";

const NOT_BEFORE =
  /^(?:not before|no earlier than|not earlier than|no sooner than|not until|from|since|starting|beginning|as early as) (.+?)(?: on| onwards?)?$/;
const OR_LATER = /^(.+) (?:or later|and later|onwards?|on|at earliest)$/;
const AFTER = /^(?:after|later than|following) (.+)$/;
const NOT_AFTER =
  /^(?:by end|not after|no later than|not later than|until|till|through|up to|on or before) (?:end )?(.+)$/;
const OR_EARLIER = /^(.+) (?:or earlier|and earlier|at latest)$/;
const BY = /^by (.+)$/;
const BEFORE = /^(?:before|earlier than|prior to) (.+)$/;

/** Reads "not before 2024", "by the end of 2024" and their like. */
export function readOneEnded(words: string, anchor: Day | undefined): Read {
  const inner = (match: RegExpExecArray) => readMoment(match[1] ?? "", anchor);
  const notAfter = NOT_AFTER.exec(words) ?? OR_EARLIER.exec(words);
  if (notAfter) return mapRead(inner(notAfter), (edtf) => openStart(lastDateOf(edtf)));
  const notBefore = NOT_BEFORE.exec(words) ?? OR_LATER.exec(words);
  if (notBefore) return mapRead(inner(notBefore), (edtf) => openEnd(firstDateOf(edtf)));
  const after = AFTER.exec(words);
  if (after)
    return mapRead(
      inner(after),
      (edtf) => openEnd(nextAfter(edtf)),
      "It begins when the date named is over.",
    );
  const before = BEFORE.exec(words);
  if (before)
    return mapRead(
      inner(before),
      (edtf) => openStart(lastBefore(edtf)),
      "It ends before the date named begins.",
    );
  const by = BY.exec(words);
  if (!by) return unread();
  const date = inner(by);
  const byItsEnd = mapRead(
    date,
    (edtf) => openStart(lastDateOf(edtf)),
    "“By” includes the date named.",
  );
  const byItsStart = mapRead(
    date,
    (edtf) =>
      boundsOf(edtf).earliest === boundsOf(edtf).latest ? null : openStart(lastBefore(edtf)),
    "“By” means before the date named begins.",
  );
  return keepReal([...byItsEnd.found, ...byItsStart.found], date.complaint);
}

function openEnd(from: string | null): string | null {
  return from && `${from}/..`;
}

function openStart(to: string | null): string | null {
  return to && `../${to}`;
}

/** The year, month or day that follows, no finer than it must be: after March 2024 comes April 2024. */
function nextAfter(edtf: string): string | null {
  const { latest } = boundsOf(edtf);
  if (latest === null || latest === LAST_DAY) return null;
  const next = addDays(latest, 1);
  return inUnitOf(edtf, next, next.endsWith("-01"));
}

function lastBefore(edtf: string): string | null {
  const { earliest } = boundsOf(edtf);
  if (earliest === null || earliest === FIRST_DAY) return null;
  const previous = addDays(earliest, -1);
  return inUnitOf(edtf, previous, isMonthEnd(previous));
}

function inUnitOf(edtf: string, day: Day, atMonthEdge: boolean): string {
  const marks = /[~?%]$/.exec(edtf)?.[0] ?? "";
  if (/^\d{4}[~?%]?$/.test(edtf)) return yearText(Number(day.slice(0, 4))) + marks;
  const namesDay = /-\d{2}-/.test(edtf);
  return (atMonthEdge && !namesDay ? day.slice(0, 7) : day) + marks;
}
