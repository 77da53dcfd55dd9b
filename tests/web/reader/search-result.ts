import type { Locator, Page } from 'playwright-core';

/** Types words into the search box, and waits for another page. */
export async function search(page: Page, words: string): Promise<void> {
  const before = await page.locator('main > *').elementHandle();
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  await before.waitForElementState('hidden');
}

/** The lines of a result. */
export function linesIn(page: Page): Locator {
  return page.locator('table.kwic tbody tr');
}

/** Waits until the page tells its result so. */
export function resultTold(page: Page, title: string): Promise<void> {
  return page.getByRole('status').filter({ hasText: title }).waitFor();
}

/** Of "12 places, 34.5 in a million words" the 12. */
export async function placesTold(page: Page): Promise<number> {
  return Number((await page.locator('#result').innerText()).split(' place')[0]?.replaceAll(',', ''));
}

/** The choices of a filter, by its title. */
export function facetOf(page: Page, title: string): Locator {
  const filters = page.getByRole('complementary', { name: 'Filters' });
  return filters.getByRole('group').filter({ has: page.getByText(title, { exact: true }) });
}

/** The name of a choice and the number told beside it. */
export async function readChoice(choice: Locator): Promise<readonly [name: string, told: number]> {
  await choice.waitFor();
  const [name = '', told = ''] = await choice.locator('bdi, .number').allInnerTexts();
  return [name, Number(told.replaceAll(',', ''))];
}

/** Addresses of the quotes of the lines on this page and those that follow. */
export async function quotesOfAllLines(page: Page): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (;;) {
    for (const link of await linesIn(page).locator('td:nth-child(2) a').all()) {
      found.add(String(await link.getAttribute('href')));
    }
    const more = page.getByRole('link', { name: 'More lines' });
    if ((await more.count()) === 0) return found;
    const address = String(await more.getAttribute('href'));
    await page.goto(new URL(address, page.url()).href);
  }
}
