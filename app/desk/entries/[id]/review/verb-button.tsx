import type { RefObject } from "react";

/** A button that does a verb, or says under itself why it does not now. */
export function VerbButton({
  name,
  obstacle,
  pending,
  press,
  primary = false,
  button,
}: {
  name: string;
  obstacle: string | null;
  pending: boolean;
  press: () => void;
  primary?: boolean;
  button?: RefObject<HTMLButtonElement | null>;
}) {
  const why = `why-not-${name.replaceAll(/\W+/g, "-").toLowerCase()}`;
  return (
    <>
      <button
        className={primary ? "btn primary" : "btn"}
        type="button"
        ref={button}
        aria-disabled={obstacle !== null || pending || undefined}
        aria-describedby={obstacle === null ? undefined : why}
        onClick={() => {
          if (obstacle === null && !pending) press();
        }}
      >
        {name}
      </button>
      {obstacle === null ? null : (
        <p className="hint" id={why}>
          {obstacle}
        </p>
      )}
    </>
  );
}
