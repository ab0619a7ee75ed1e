import type { Metadata } from "next";
import { CorrectionList } from "@/app/(site)/parts/correction-list";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { counted } from "@/app/ui/labels";
import { ALL_TRACKERS, CORRECTIONS, HOW_WE_LABEL } from "@/lib/published/address";
import { allCorrections, CORRECTIONS_SHOWN } from "@/lib/published/corrections";
import { correctionsNodes } from "@/lib/published/structured/other-pages";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: "Corrections",
    description:
      "Every correction of every tracker: what we said, what is right, and what was wrong. And our policy, in plain words.",
    path: CORRECTIONS,
  });
}

export default async function CorrectionsPage() {
  const { corrections, sources } = await allCorrections();
  return (
    <Shell here="corrections">
      <header className="one">
        <h1>Corrections</h1>
        <p className="lede">
          Where we were wrong: what we said, what is right, and what was wrong with it. Every
          correction of every tracker is here, newest first, and none is ever taken off.
        </p>
      </header>
      <section className="blk" aria-labelledby="list">
        <h2 id="list">
          {corrections.length === 0
            ? "No corrections so far"
            : corrections.length < CORRECTIONS_SHOWN
              ? counted(corrections.length, "correction")
              : `The latest ${counted(corrections.length, "correction")}`}
        </h2>
        {corrections.length > 0 ? (
          <CorrectionList corrections={corrections} sources={sources} />
        ) : (
          <div className="prosy">
            <p>
              We have not had to correct an entry yet. That is no boast: it means that nobody has
              shown us an error, or that we have not found it. The first one will stand here, with
              the wrong words beside the right ones.
            </p>
            <p>
              That a fact changed is no correction. Filming that had not begun and then did is an
              update, and you find it in the change log of <a href={ALL_TRACKERS}>its tracker</a>.
            </p>
          </div>
        )}
      </section>
      <section className="blk" aria-labelledby="policy">
        <h2 id="policy">Our policy</h2>
        <div className="prosy">
          <p>
            <strong>We say so.</strong> When an entry was wrong when we published it, the change is
            marked as a correction: in the entry, in the tracker’s change log, and here. It says
            what was wrong.
          </p>
          <p>
            <strong>We keep the wrong words.</strong> The old wording stays in the entry’s history
            and at its own address, so that whoever quoted it can see what became of it.
          </p>
          <p>
            <strong>We do it at once,</strong> in the same place and as visibly as the error.
          </p>
          <p>
            <strong>We do not delete.</strong> What should never have been published is retracted:
            it leaves the tracker, and its page says that it was there and why it is gone.
          </p>
          <p>
            <strong>Spoilers stay covered,</strong> also in a correction.{" "}
            <a href={`${HOW_WE_LABEL}#changes`}>How we mark other changes</a>
          </p>
        </div>
      </section>
      <StructuredData nodes={correctionsNodes(corrections)} />
    </Shell>
  );
}
