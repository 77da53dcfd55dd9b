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

/** Holds back what is asked of addresses, until the function that it gives is called. */
export async function holdBack(page: Page, addresses: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return () => release();
}
