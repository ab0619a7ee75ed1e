// Control codes and non-characters: XML 1.0 (2.2) and iCalendar (RFC 5545, 3.1) have no way to say them.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** A text as XML and iCalendar can carry it: what they forbid becomes U+FFFD, the rest is as it was. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\uFFFD");
}
