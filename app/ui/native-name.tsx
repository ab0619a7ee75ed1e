import { Words } from "@/app/ui/words";

/** A person, character or title: the name as we print it, and the name in its own script. */
export type Named = {
  name: string;
  nativeName: string | null;
  nativeLang: string | null;
  aliases: string[];
};

const HANGUL = /\p{Script=Hangul}/u;

/** What else somebody is called; what is written in their own script is marked with its language. */
export function Aliases({ of }: { of: Named }) {
  if (of.aliases.length === 0) return null;
  return (
    <span className="also">
      also{" "}
      {of.aliases.map((alias, i) => (
        <span key={alias} lang={HANGUL.test(alias) ? "ko" : undefined}>
          {alias}
          {i < of.aliases.length - 1 ? ", " : null}
        </span>
      ))}
    </span>
  );
}

/** The printed name, then the native name marked with its language. */
export function NativeName({ of }: { of: Named }) {
  return (
    <>
      <Words>{of.name}</Words>
      {of.nativeName ? (
        <>
          {" "}
          <span lang={of.nativeLang ?? undefined}>{of.nativeName}</span>
        </>
      ) : null}
    </>
  );
}
