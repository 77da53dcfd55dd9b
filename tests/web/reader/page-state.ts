import type { Locator, Page } from 'playwright-core';

/** Whether at least a part of a place can be seen without scrolling. */
export async function isInView(place: Locator): Promise<boolean> {
  const box = await place.boundingBox();
  const { height = 0 } = place.page().viewportSize() ?? {};
  return box !== null && box.y + box.height > 0 && box.y < height;
}

/** Whether the place has the keyboard. */
export async function isInFocus(place: Locator): Promise<boolean> {
  return (await place.and(place.page().locator(':focus')).count()) === 1;
}

/** How many pixels of the page are above the window. */
export function scrollPlace(page: Page): Promise<number> {
  return page.evaluate<number>('Math.round(scrollY)');
}

/** Gives the document a mark, which it keeps until the browser loads another. Resolves to a question: is it still the same? */
export async function watchDocument(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate('window.isStillHere = true');
  return () => page.evaluate<boolean>('window.isStillHere === true');
}
