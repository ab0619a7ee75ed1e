import { drawingOf } from "@/app/(site)/cards/drawing";
import type { Card } from "@/lib/published/cards/card";
import { pictureOf } from "@/lib/published/cards/picture";

/** A card as an HTTP answer; nothing there, or no such card, is a 404. */
export async function cardAnswer(card: Card | null): Promise<Response> {
  if (!card) return new Response("There is no card at this address.\n", { status: 404 });
  const picture = await pictureOf(drawingOf(card), textOf(card));
  return new Response(new Uint8Array(picture), {
    headers: { "Content-Type": "image/png", "Content-Disposition": "inline" },
  });
}

/** Every character on a card, and those of its own words. */
function textOf(card: Card): string {
  return JSON.stringify(card);
}
