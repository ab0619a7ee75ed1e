import type { Page } from "@playwright/test";

/** What a test may say stands between these, however it is turned around; all else is ours. */
type Marks = { from: string; to: string };

/**
 * Places where letters of ours do not stand from left to right, because a text beside them turned them
 * around: looked for in each block that holds a directional control or letters that run to the left.
 */
export async function turnedAround(page: Page, marks: Marks): Promise<string[]> {
  return await page.evaluate(({ from, to }) => {
    // What is folded can be unfolded.
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const TURNS =
      /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\p{Script=Hebrew}\p{Script=Arabic}]/u;
    const FOREIGN = new RegExp(`${from}[^${to}]*(?:${to}|$)`, "gsu");
    const blocks = new Map<Element, Text[]>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      let block = node.parentElement;
      while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
      if (block) blocks.set(block, [...(blocks.get(block) ?? []), node]);
    }
    const found: string[] = [];
    for (const [block, nodes] of blocks) {
      // Scripts and what is hidden stand nowhere, and a page's own data is long.
      if (!block.checkVisibility()) continue;
      const words = nodes.map(({ data }) => data).join("");
      if (!TURNS.test(words)) continue;
      const ours = words.replace(FOREIGN, (text) => "\0".repeat(text.length));
      let start = 0;
      let last: { rect: DOMRect; at: number } | null = null;
      for (const node of nodes) {
        const own = ours.slice(start, start + node.length);
        // A text that runs to the left by itself is nobody's measure, but what stands beside it is.
        for (let i = 0; !TURNS.test(own) && i < own.length; i += 1) {
          if (!/[\p{Script=Latin}\d]/u.test(own.charAt(i))) continue;
          const range = new Range();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const rect = range.getBoundingClientRect();
          if (rect.width === 0) continue;
          const middle = rect.top + rect.height / 2;
          if (last && middle > last.rect.top && middle < last.rect.bottom) {
            if (rect.left < last.rect.left - 0.5) {
              const [before, after] = [Math.max(0, last.at - 30), start + i + 30];
              found.push(
                `<${block.localName} class="${block.className}">: …${words.slice(before, after)}…`,
              );
              break;
            }
          }
          last = { rect, at: start + i };
        }
        start += node.length;
      }
    }
    return found;
  }, marks);
}
