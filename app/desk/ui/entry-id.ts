import { notFound } from "next/navigation";
import { Refusal } from "@/lib/season/refusal";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id from an address; anything that is none is a page that does not exist. */
export function idFrom(text: string): string {
  if (!UUID.test(text)) notFound();
  return text;
}

/** What a read of lib gives; its refusal "not found" is a page that does not exist. */
export async function foundOr404<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not found") notFound();
    throw error;
  }
}
