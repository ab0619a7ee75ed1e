import { publicationUnder, wholeAddress } from "@/lib/published/address";
import type { EntryPage } from "@/lib/published/entry";
import { seasonName } from "@/lib/published/season";
import { formatDay } from "@/lib/season/day";
import { isWhollyCovered } from "@/lib/season/spoils";

/** How to cite this wording, and the entry as it changes. Covered words are not in it. */
export function CiteThis({ page }: { page: EntryPage }) {
  const [latest] = page.history;
  if (!latest) return null;
  const address = wholeAddress(page.href);
  const wording = wholeAddress(publicationUnder(page.href, latest.number));
  const tail = `What’s Known, ${seasonName(page.season)}, No. ${page.number}, publication ${latest.number}, ${formatDay(latest.on)}. ${wording}`;
  return (
    <section className="blk" aria-labelledby="cite">
      <h2 id="cite">Cite this</h2>
      <div className="cite">
        <Citable id="cite-wording" title="This wording" text={`${words(page)} ${tail}`} />
        <Citable id="cite-entry" title="The entry, as it changes" text={address} />
      </div>
      <p className="origins">
        <a href={publicationUnder(page.href, latest.number)} rel="nofollow">
          Publication {latest.number} at its own address
        </a>
        , where it will say the same when the entry has changed.
      </p>
    </section>
  );
}

function words({ live, headline }: EntryPage): string {
  if (!live) return "Retracted entry.";
  return isWhollyCovered(live.said.content) ? `${headline}.` : `“${headline}”`;
}

/** Words to cite, with a button that copies them where there is script. */
export function Citable({
  id,
  title,
  text,
  code = false,
}: {
  id: string;
  title: string;
  text: string;
  /** For machines: set like code. */
  code?: boolean;
}) {
  return (
    <div>
      <div className="hd">
        <h3>{title}</h3>
        <button className="copy" type="button" data-copy={id}>
          <span className="shut">
            Copy<span className="vh"> {title.toLowerCase()}</span>
          </span>
          <span className="open" role="status">
            Copied
          </span>
        </button>
      </div>
      <p className={code ? "cit code" : "cit"} id={id}>
        {text}
      </p>
    </div>
  );
}
