import { Icon } from "@/app/ui/glyph";
import { MomentTime } from "@/app/ui/times";
import { Words } from "@/app/ui/words";
import { trackerPath } from "@/lib/published/address";
import type { EntryPage } from "@/lib/published/entry";
import { addressOf, seasonName } from "@/lib/published/season";

/** What stands where a retracted entry stood: that it was, when and why. */
export function Tombstone({ page }: { page: EntryPage }) {
  const { retraction, number, season } = page;
  return (
    <header className="one">
      <p className="no">No. {number}</p>
      <h1>This entry was retracted</h1>
      {retraction ? (
        <div className="notice bad">
          <Icon id="warn" />
          <p>
            <strong>
              Retracted on <MomentTime at={retraction.at} />.
            </strong>{" "}
            {!retraction.note ? null : retraction.spoils ? (
              "Why is a spoiler, covered in the history below."
            ) : (
              <Words>{retraction.note}</Words>
            )}{" "}
            It no longer stands in{" "}
            <a href={trackerPath(addressOf(season))}>the tracker of {seasonName(season)}</a>. What
            it said is kept below.
          </p>
        </div>
      ) : null}
    </header>
  );
}
