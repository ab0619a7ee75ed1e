import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Not found" };

/** Any other address of the desk: its own "not found", inside the desk. */
export default function Nowhere() {
  notFound();
}
