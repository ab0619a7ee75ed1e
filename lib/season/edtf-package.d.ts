// The edtf package has no types; only tests use it, to check our bounds against.
declare module "edtf" {
  /** Throws on what it cannot parse. Bounds are milliseconds since 1970, infinite when open. */
  export default function edtf(text: string): { min: number; max: number };
}
