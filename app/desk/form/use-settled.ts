import { useEffect, useState } from "react";

const PAUSE_MS = 700;

/** Whether a typed text has rested for a moment. */
export function useSettled(text: string): boolean {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested === text;
}
