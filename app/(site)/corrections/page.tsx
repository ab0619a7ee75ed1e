import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CorrectionList } from "@/app/(site)/parts/correction-list";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { pageAddress, Pages, WhichOnes, whichOnes } from "@/app/(site)/parts/pages";
import { Shell } from "@/app/(site)/parts/shell";
import { StructuredData } from "@/app/(site)/parts/structured-data";
import { counted } from "@/app/ui/labels";
import { ALL_TRACKERS, CORRECTIONS, HOW_WE_LABEL } from "@/lib/published/address";
import { allCorrections } from "@/lib/published/corrections";
import { correctionsNodes } from "@/lib/published/structured/other-pages";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (before: string | null) => (await allCorrections(before)) ?? notFound());

async function askedIn(searchParams: Props["searchParams"]): Promise<string | null> {
  const { before = "" } = await searchParams;
  return before === "" ? null : String(before);
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const before = await askedIn(searchParams);
  const { page, corrections } = await read(before);
  return pageMetadata({
    title: before === null ? "Corrections" : `Corrections, ${whichOnes(page, corrections.length)}`,
    description:
      "Every correction of every tracker: what we said, what is right, and what was wrong. And our policy, in plain words.",
    path: pageAddress(CORRECTIONS, { before }),
  });
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const before = await askedIn(searchParams);
  const { corrections, page, sources } = await read(before);
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
          {page.total === 0 ? "No corrections so far" : counted(page.total, "correction")}
        </h2>
        <WhichOnes page={page} shown={corrections.length} />
        <CorrectionList corrections={corrections} sources={sources} />
        {page.total === 0 ? (
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
        ) : null}
        <Pages
          of="corrections"
          newer={before === null ? null : pageAddress(CORRECTIONS, { before: page.newer })}
          older={page.older && pageAddress(CORRECTIONS, { before: page.older })}
        />
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
      {before === null ? <StructuredData nodes={correctionsNodes(corrections)} /> : null}
    </Shell>
  );
}
