import type { ReactNode } from "react";

/** What may be wider than the screen, and scrolls by itself; `name` says what it is. */
export function ScrollRegion({ name, children }: { name: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard too
    <div className="scroll" tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  );
}
