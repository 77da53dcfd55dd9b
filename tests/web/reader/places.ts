import type { Page } from 'playwright-core';

/** Where something is drawn, in CSS pixels from the left of the window. */
export interface Place {
  readonly left: number;
  readonly right: number;
}

/**
 * Where words of a page are drawn, within the first element that fits `within` and holds them in one piece of text. Words that stand
 * on two lines have a place that holds both. Throws when they are not there.
 */
export async function placeOf(page: Page, within: string, words: string): Promise<Place> {
  const place = await page.evaluate<Place | null>(`(() => {
    const words = ${JSON.stringify(words)};
    for (const element of document.querySelectorAll(${JSON.stringify(within)})) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const start = text.data.indexOf(words);
        if (start === -1) continue;
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, start + words.length);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }
    }
    return null;
  })()`);
  if (place === null) throw new Error(`There is no “${words}” in ${within}.`);
  return place;
}

/** Where words of a page are drawn, from the left: what stands leftmost comes first. */
export async function fromTheLeft(page: Page, within: string, words: readonly string[]): Promise<readonly string[]> {
  const placed = await Promise.all(words.map(async (word) => ({ word, ...(await placeOf(page, within, word)) })));
  return placed.sort((one, other) => one.left - other.left).map(({ word }) => word);
}

/** Where the content of an element is drawn, as far as the element shows it. */
export function seenPlaceOf(page: Page, element: string): Promise<Place> {
  return page.evaluate<Place>(`(() => {
    const element = document.querySelector(${JSON.stringify(element)});
    const content = document.createRange();
    content.selectNodeContents(element);
    const [drawn, seen] = [content.getBoundingClientRect(), element.getBoundingClientRect()];
    return { left: Math.max(drawn.left, seen.left), right: Math.min(drawn.right, seen.right) };
  })()`);
}
