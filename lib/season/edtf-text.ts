import { formatDay, formatMonth, isMonthEnd, shortMonth, type Day } from "@/lib/season/day";
import {
  boundsOf,
  parseEdtf,
  spansOf,
  YEAR_PARTS,
  type Edtf,
  type EdtfDate,
  type EdtfSpan,
} from "@/lib/season/edtf";

/**
 * An EDTF string in plain English, no more precise than it is: "Jun 2022", "early 2024", "not before
 * 2024", "about Jan 2024 – about Apr 2024". What it says, `readPhrase` reads with the same bounds.
 * Throws RangeError when it is not EDTF.
 */
export function sayEdtf(edtf: string): string {
  const parsed = parsedOrThrow(edtf);
  return sayPlainly(parsed) ?? sayBounds(edtf, parsed);
}

/**
 * What an EDTF string was taken to mean: "Jan–Apr 2024", "Mar 2023, month only", "from 1 Jan 2024 on".
 * Throws RangeError when it is not EDTF.
 */
export function explainEdtf(edtf: string): string {
  const parsed = parsedOrThrow(edtf);
  const { earliest, latest } = boundsOf(edtf);
  if (earliest === null) return `up to ${formatDay(latest ?? "")}${sayDoubts(parsed)}`;
  if (latest === null) return `from ${formatDay(earliest)} on${sayDoubts(parsed)}`;
  if (parsed.kind === "date") return `${sayExtent(parsed.date)}${sayDoubts(parsed)}`;
  const alternatives = parsed.kind === "set" && parsed.members.every(isSingle);
  return (alternatives && sayPlainly(parsed)) || `${saySpan(earliest, latest)}${sayDoubts(parsed)}`;
}

function parsedOrThrow(edtf: string): Edtf {
  const parsed = parseEdtf(edtf);
  if (!parsed) throw new RangeError(`Not an EDTF date we read: ${edtf.slice(0, 120)}`);
  return parsed;
}

/** Null when some part of it, such as the digits of 156X-12-25, has no plain English. */
function sayPlainly(edtf: Edtf): string | null {
  if (edtf.kind === "date") return sayDate(edtf.date);
  if (edtf.kind === "interval") return saySpanOf(edtf, (from, to) => `${from} – ${to}`);
  const [only] = edtf.members;
  if (only && edtf.members.length === 1 && !isSingle(only))
    return saySpanOf(only, (from, to) =>
      edtf.choice === "one" ? `between ${from} and ${to}` : `${from} – ${to}`,
    );
  if (!edtf.members.every(isSingle)) return null;
  const said = edtf.members.map(({ from }) => from && sayDate(from));
  if (said.some((text) => text === null)) return null;
  const word = edtf.choice === "one" ? "or" : "and";
  return [said.slice(0, -1).join(", "), said.at(-1)].filter(Boolean).join(` ${word} `);
}

function saySpanOf(span: EdtfSpan, both: (from: string, to: string) => string): string | null {
  const from = span.from && sayDate(span.from);
  const to = span.to && sayDate(span.to);
  if (span.from && span.to) return from && to && both(from, to);
  if (span.from) return from && `not before ${from}`;
  if (!span.to) return null;
  if (span.to.part !== null && span.to.part >= 37 && span.to.part <= 39)
    return `by the end of ${doubtfully(span.to, formatMonth(span.to.latest))}`;
  return to && (namesDay(span.to) ? `by ${to}` : `by the end of ${to}`);
}

function sayDate(date: EdtfDate): string | null {
  const text = sayUndoubted(date);
  return text && doubtfully(date, text);
}

function doubtfully(date: EdtfDate, text: string): string {
  return `${date.uncertain ? "possibly " : ""}${date.approximate ? "about " : ""}${text}`;
}

function sayUndoubted({ year, month, day, part, earliest }: EdtfDate): string | null {
  if (part !== null) return `${YEAR_PARTS.get(part)?.name}${part === 38 ? "-" : " "}${year}`;
  const noDay = day === null || day === "XX";
  if (year.includes("X"))
    return month === null && /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : null;
  if ((month === null || month === "XX") && noDay) return year;
  if (month === null || month.includes("X")) return null;
  if (noDay) return formatMonth(earliest);
  return day.includes("X") ? null : formatDay(earliest);
}

/** The way out for what has no plain English: its first and last date, each in the finest unit it names. */
function sayBounds(edtf: string, parsed: Edtf): string {
  const { earliest, latest } = boundsOf(edtf);
  const first = spansOf(parsed).find(({ from }) => from?.earliest === earliest)?.from;
  const last = spansOf(parsed).find(({ to }) => to?.latest === latest)?.to;
  const start = first && doubtfully(first, inItsUnit(first, first.earliest));
  const end = last && doubtfully(last, inItsUnit(last, last.latest));
  if (start && end) return `between ${start} and ${end}`;
  return start
    ? `not before ${start}`
    : `${last && namesDay(last) ? "by" : "by the end of"} ${end}`;
}

function inItsUnit(date: EdtfDate, day: Day): string {
  if (namesDay(date)) return formatDay(day);
  const namesMonth = date.part !== null || (date.month !== null && date.month !== "XX");
  return namesMonth ? formatMonth(day) : day.slice(0, 4);
}

function namesDay({ day }: EdtfDate): boolean {
  return day !== null && day !== "XX";
}

function isSingle({ from, to }: EdtfSpan): boolean {
  return from === to;
}

function sayExtent(date: EdtfDate): string {
  const plain = date.part === null && !date.year.includes("X") ? sayUndoubted(date) : null;
  if (plain === null) return saySpan(date.earliest, date.latest);
  if (namesDay(date)) return plain;
  return `${plain}, ${plain === date.year ? "year" : "month"} only`;
}

/** ", approximate", ", start uncertain", or nothing. */
function sayDoubts(edtf: Edtf): string {
  const dates = spansOf(edtf).flatMap((span) =>
    isSingle(span) ? [span.from] : [span.from, span.to],
  );
  const say = (word: string, doubted: (date: EdtfDate) => boolean) => {
    const known = dates.filter((date) => date !== null);
    if (!known.some(doubted)) return "";
    if (known.every(doubted) || dates.length !== 2) return `, ${word}`;
    return dates[0] && doubted(dates[0]) ? `, start ${word}` : `, end ${word}`;
  };
  return (
    say("approximate", (date) => date.approximate) + say("uncertain", (date) => date.uncertain)
  );
}

/** "Jan–Apr 2024", "Dec 2025 – Feb 2026", "1–10 Mar 2024", or "2024" and "Mar 2023" when they are just that. */
function saySpan(earliest: Day, latest: Day): string {
  if (earliest === latest) return formatDay(earliest);
  const [year, endYear] = [earliest.slice(0, 4), latest.slice(0, 4)];
  const sameYear = year === endYear;
  const sameMonth = earliest.slice(0, 7) === latest.slice(0, 7);
  if (earliest.endsWith("-01") && isMonthEnd(latest)) {
    if (sameMonth) return formatMonth(latest);
    if (sameYear) return `${shortMonth(Number(earliest.slice(5, 7)))}–${formatMonth(latest)}`;
    return `${formatMonth(earliest)} – ${formatMonth(latest)}`;
  }
  if (sameMonth) return `${Number(earliest.slice(8))}–${formatDay(latest)}`;
  const start = formatDay(earliest);
  return `${sameYear ? start.slice(0, -5) : start} – ${formatDay(latest)}`;
}
