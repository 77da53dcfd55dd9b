import { expect, it } from 'vitest';
import { findChromium, openWindow } from './chromium.ts';

it.skipIf(!findChromium())('the browser of the tests shows a page', async () => {
  const window = await openWindow();
  try {
    const page = await window.newPage();
    await page.setContent('<h1>Who said it?</h1>');
    expect(await page.textContent('h1')).toBe('Who said it?');
  } finally {
    await window.close();
  }
});
