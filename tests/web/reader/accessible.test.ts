import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { holdBack } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

/** A page of each kind, with all that can stand on it. */
const PAGES = [
  '/?whole=yes',
  '/article/choir-from-the-mountains/quote/gold.3',
  '/article/jalalabad-prison-attack',
  '/speaker/gideon-marsh?whole=yes&kind=direct',
  '/search?words=the&in=everywhere&kind=direct',
  '/search?mode=said&words=sold+more+tickets+than+seats',
  '/compare?left=gideon-marsh&right=petra-voss&whole=yes',
  '/search?words=zeppelin',
  '/search?words=%22',
  '/article/nothing',
];
const LOOKS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.skipIf(!findChromium())('to axe', () => {
  const reader = visitReader();

  test.each(PAGES)('%s is in order in both themes, narrow and wide', async (path) => {
    const page = await reader.open(path, { forgives: 'status of 40' });
    await page.evaluate(axe.source);
    await page.evaluate(`document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect({ width, colorScheme, found: await violationsIn(page) }).toEqual({ width, colorScheme, found: [] });
    }
  });

  test.each([
    ['a part that takes longer', /whole=yes/, 'section'],
    ['another page', /\/speaker\//, 'main'],
  ])('a page that waits for %s is in order in both themes', async (_what, heldBack, element) => {
    const page = await reader.open('/article/jalalabad-prison-attack');
    const release = await holdBack(page, heldBack);
    await page.getByRole('link', { name: 'Suhail Shaheen' }).click();
    await page.locator(`${element}[aria-busy="true"]`).waitFor();
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, found: await violationsIn(page) }).toEqual({ colorScheme, found: [] });
    }
    release();
  });
});

async function violationsIn(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html} ${failureSummary}`),
  );
}
