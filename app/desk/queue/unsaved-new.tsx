import Link from "next/link";
import { ago } from "@/app/desk/ui/moments";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import { Glyph } from "@/app/ui/glyph";
import type { UnsavedNew as Unsaved } from "@/lib/editorial/queue";

/** Forms of new entries with something typed in them and never saved. */
export function UnsavedNew({ forms, now }: { forms: Unsaved[]; now: Date }) {
  if (forms.length === 0) return null;
  return (
    <section className="q-grp" aria-labelledby="unsaved-new">
      <h2 id="unsaved-new">
        New and not saved <span className="n">{forms.length}</span>
        <span className="tip">Only you can see it</span>
      </h2>
      <ul>
        {forms.map(({ kind, at }) => (
          <li className="q-row" key={kind}>
            <span className="q-mark">
              <Glyph id="s-draft" />
            </span>
            <span className="no" />
            <Link className="stm" href={`/desk/entries/new?kind=${kind}`} prefetch={false}>
              {KIND_NAMES[kind].one}, begun and not saved
            </Link>
            <span className="why">Go on where you stopped</span>
            <span className="due">{ago(at, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
