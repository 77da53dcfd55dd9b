import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { holdBack } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

const LARGEST_BYTES = 150 * 1024;
const PRISON = '/article/jalalabad-prison-attack';
/** Of each kind the page with the most on it. */
const FULLEST_PAGES = [
  '/?whole=yes&period=day',
  PRISON,
  '/speaker/gideon-marsh?whole=yes&period=day',
  '/search?words=the&in=everywhere&kind=direct',
  '/search',
  '/compare?left=gideon-marsh&right=petra-voss&whole=yes&period=day',
];
const SPEAKER = '**/speaker/**';

describe.skipIf(!findChromium())('over a network', () => {
  const reader = visitReader();

  test('every page weighs less than 150 KB as sent, with its styles and its script', async () => {
    const page = await reader.open('/healthz');
    const network = await page.context().newCDPSession(page);
    for (const path of FULLEST_PAGES) {
      await network.send('Network.clearBrowserCache');
      const sent: Request[] = [];
      const note = (request: Request): unknown => request.resourceType() !== 'fetch' && sent.push(request);
      page.on('requestfinished', note);
      await page.goto(reader.server.url + path);
      page.off('requestfinished', note);
      const sizes = await Promise.all(sent.map((request) => request.sizes()));
      const total = sizes.reduce(
        (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
        0,
      );
      const kinds = [...new Set(sent.map((request) => request.resourceType()))];
      expect(kinds).toEqual(expect.arrayContaining(['document', 'script', 'stylesheet']));
      expect([path, total < LARGEST_BYTES, total > 10_000]).toEqual([path, true, true]);
    }
  });

  test('who waits for a page sees it, in motion where they want it, and reads the page before meanwhile', async () => {
    const page = await reader.open(PRISON);
    const release = await holdBack(page, SPEAKER);
    await page.getByRole('link', { name: 'Suhail Shaheen' }).click();
    await page.locator('main[aria-busy="true"]').waitFor();
    const waitingLine = `(({ animationName, backgroundSize }) => [animationName, backgroundSize])(
      getComputedStyle(document.documentElement, '::before'),
    )`;
    expect(await page.evaluate(waitingLine)).toEqual(['none', '100% 100%']);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate(waitingLine)).toEqual(['pass', '40% 100%']);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('heading', { level: 1, name: 'Prison stormed' }).waitFor();
    release();
    await page.getByRole('heading', { level: 1, name: 'Suhail Shaheen' }).waitFor();
    await page.locator('main:not([aria-busy])').waitFor();
  });

  test('who does not want to wait chooses something else, which is what they get', async () => {
    const page = await reader.open(PRISON);
    const release = await holdBack(page, '**/speaker/suhail-shaheen');
    await page.getByRole('link', { name: 'Suhail Shaheen' }).click();
    await page.getByRole('link', { name: 'Azizullah' }).click();
    await page.getByRole('heading', { level: 1, name: 'Azizullah' }).waitFor();
    release();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Azizullah');
    expect(new URL(page.url()).pathname).toBe('/speaker/azizullah');
  });

  test('a page that does not come is told above the page before, and “Try again” fetches it', async () => {
    const page = await reader.open(PRISON, { forgives: 'ERR_FAILED' });
    await page.route(SPEAKER, (route) => route.abort());
    await page.getByRole('link', { name: 'Suhail Shaheen' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('The server does not answer; what you see is the page before.').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Prison stormed');
    await alert.getByRole('link', { name: 'Try again' }).click();
    await alert.waitFor();
    await page.unroute(SPEAKER);
    await alert.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Suhail Shaheen' }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  test('“Try again” comes to a place in a page, too', async () => {
    const page = await reader.open('/speaker/gideon-marsh', { forgives: 'ERR_FAILED' });
    await page.route(/verb=say/, (route) => route.abort());
    await page.locator('#verbs').getByRole('link', { name: 'say', exact: true }).first().click();
    await page.getByRole('alert').waitFor();
    await page.unroute(/verb=say/);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What they said 4' }).waitFor();
  });

  test('who goes back from a page that did not come has the page before, without the notice', async () => {
    const page = await reader.open(PRISON, { forgives: 'ERR_FAILED' });
    await page.route(SPEAKER, (route) => route.abort());
    await page.getByRole('link', { name: 'Suhail Shaheen' }).click();
    await page.getByRole('alert').waitFor();
    await page.goBack();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect([new URL(page.url()).pathname, await page.getByRole('heading', { level: 1 }).innerText()]).toEqual([
      PRISON,
      expect.stringContaining('Prison stormed'),
    ]);
  });

  test('a server that is gone is told', async () => {
    const page = await reader.open(PRISON, { forgives: 'ERR_CONNECTION_REFUSED' });
    await reader.server.close();
    await page.getByRole('link', { name: 'some 430 inmates' }).click();
    await page.getByRole('alert').getByText('The server does not answer').waitFor();
  });
});
