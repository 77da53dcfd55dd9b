import { expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';

it.skipIf(!findChromium())('the browser of the tests shows a page', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Who said it?</h1>');
    expect(await page.textContent('h1')).toBe('Who said it?');
  } finally {
    await browser.close();
  }
});
