import { Words } from "@/app/ui/words";

/** A person, character or title: the name as we print it, and the name in its own script. */
export type Named = {
  name: string;
  nativeName: string | null;
  nativeLang: string | null;
  aliases: string[];
};

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
