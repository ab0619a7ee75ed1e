import type { ReactNode } from "react";
// Here as well as in the shell: a page that breaks has no shell, and is readable all the same.
import "@/app/styles/reader.css";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return children;
}
