const UNSAFE = /[<>&\u2028\u2029\u007f-\u009f\ufffe\uffff]/g;

/**
 * A value as JSON that stays JSON wherever it is pasted: the same value, with what could open a tag
 * or end a line of script written as an escape.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
