"use client";

import type { Editor } from "@/app/desk/form/use-editor";
import { momentInWords } from "@/app/desk/ui/moments";
import { Icon } from "@/app/ui/glyph";

/** What was typed before and is back in the form, and the way to start anew; both can be undone. */
export function BroughtBackNotice({ editor }: { editor: Editor }) {
  const { back, opening, startSaved, bringBack, forgetBack } = editor;
  if (!back) return null;
  if (!back.shown) {
    return (
      <div className="notice" role="status">
        <Icon id="info" />
        <p>What you had typed is put aside.</p>
        <span className="notice-acts">
          <button className="btn sm" type="button" onClick={bringBack}>
            Bring back what I typed
          </button>
          <button className="restore" type="button" onClick={forgetBack}>
            Close
          </button>
        </span>
      </div>
    );
  }
  const moved = opening.entry !== null && back.typed.openedOn !== opening.openedOn;
  return (
    <div className="notice" role="status">
      <Icon id="info" />
      <p>
        You typed this on {momentInWords(new Date(back.typed.at))} and did not save it.
        {moved ? " The entry was saved since then: saving merges the two." : ""}
      </p>
      <span className="notice-acts">
        <button className="btn sm" type="button" onClick={() => void startSaved()}>
          {opening.entry ? "Start from what is saved" : "Start with an empty form"}
        </button>
      </span>
    </div>
  );
}

/** Why a draft came back. */
export function ReturnedNotice({ editor }: { editor: Editor }) {
  const { edition, people } = editor.opening;
  if (edition?.state !== "draft" || !edition.returnReason) return null;
  return (
    <div className="notice bad">
      <Icon id="restore" />
      <p>
        <strong>{people.returnedBy || "An editor"} returned this:</strong>{" "}
        <span className="serif">{edition.returnReason}</span>
      </p>
    </div>
  );
}

/** What readers said was wrong, where it is mended. */
export function ToldNotice({ editor }: { editor: Editor }) {
  const { told } = editor.opening;
  if (told.length === 0) return null;
  return (
    <div className="notice">
      <Icon id="info" />
      <div>
        <p>
          <strong>
            {told.length === 1 ? "A reader told us" : "Readers told us"} what is wrong.
          </strong>{" "}
          They can read what becomes of it.
        </p>
        {told.map(({ id, says, link, at }) => (
          <figure className="told" key={id}>
            <blockquote>{says}</blockquote>
            <figcaption>
              {momentInWords(new Date(at))}
              {link ? (
                <>
                  , with{" "}
                  <a href={link} rel="noopener noreferrer nofollow ugc" target="_blank">
                    a link
                    <span className="vh"> (a reader’s, in a new tab)</span>
                  </a>
                </>
              ) : null}
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
