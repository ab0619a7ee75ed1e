import { useState } from "react";

/** What was typed for one subject: it stays while the dialog is shut, and another subject starts blank. */
export function useTypedFor<Typed extends object>(subject: string, blank: Typed) {
  const [last, setLast] = useState({ subject, typed: blank });
  const typed = last.subject === subject ? last.typed : blank;
  return {
    typed,
    change: (changed: Partial<Typed>): void =>
      setLast({ subject, typed: { ...typed, ...changed } }),
    reset: (): void => setLast({ subject, typed: blank }),
  };
}
