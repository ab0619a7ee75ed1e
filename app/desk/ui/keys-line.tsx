import { Fragment } from "react";

/** One shortcut: its keys, and what they do. */
export type Shortcut = [keys: string, does: string];

/** The shortcuts of a page, at its foot. */
export function KeysLine({ shortcuts }: { shortcuts: Shortcut[] }) {
  return (
    <p className="keys">
      {shortcuts.map(([keys, does]) => (
        <span key={keys}>
          {keys.split(" ").map((key) => (
            <Fragment key={key}>
              <kbd>{key}</kbd>
            </Fragment>
          ))}
          {does}
        </span>
      ))}
    </p>
  );
}
