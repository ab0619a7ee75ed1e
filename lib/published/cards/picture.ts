import type { ReactNode } from "react";
import satori from "satori";
import sharp from "sharp";
import { CARD_HEIGHT, CARD_WIDTH } from "@/lib/published/cards/card";
import { fontsFor } from "@/lib/published/cards/fonts";
import { createTurns } from "@/lib/published/turns";

const AT_ONCE = 2;
const WAITING = 40;
const SECONDS = 5;

const turns = createTurns(AT_ONCE, WAITING);

/**
 * A drawing as a PNG: the same drawing gives the same bytes. `text` is all the text in it. Two are
 * drawn at a time; when too many wait, it throws. Nothing is asked of the network.
 */
export async function pictureOf(drawing: ReactNode, text: string): Promise<Buffer> {
  return await turns(async () => {
    const svg = await satori(drawing, {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      fonts: await fontsFor(text),
      // A character no font has is a box: satori would let us fetch one here.
      loadAdditionalAsset: async () => [],
    });
    return await sharp(Buffer.from(svg))
      .timeout({ seconds: SECONDS })
      .png({ palette: true, colours: 128, effort: 7 })
      .toBuffer();
  });
}
