import type { BrowserContext, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from '../server/test-server.ts';
import { buildMarked, person } from '../support/builders.ts';
import { findChromium, openWindow } from '../support/chromium.ts';
import { testDatabases } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const EXAMPLE = 'docs/examples/frontend';
const PAYLOAD = '<img src=x onerror="document.title=1">';
const HOSTILE_QUOTES = 15;
/** Those of the sample corpus, and one. */
const SPEAKERS = 65;
const [sqlite] = testDatabases();

describe.skipIf(findChromium() === undefined)('the frontend of docs/client.md in a browser', () => {
  let server: TestServer;
  let vite: ViteDevServer;
  let window: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await openServer(await sqlite!.sample());
    await writeHostile(server);
    vite = await createServer({
      root: EXAMPLE,
      configFile: `${EXAMPLE}/vite.config.ts`,
      cacheDir: '../../../node_modules/.cache/whosaid/vite',
      logLevel: 'silent',
      server: { port: 0, host: '127.0.0.1', proxy: { '/graphql': server.url } },
    });
    await vite.listen();
    window = await openWindow();
    page = await window.newPage();
    await page.goto(String(vite.resolvedUrls?.local[0]));
  });

  afterAll(async () => {
    await window.close();
    await vite.close();
    await server.close();
  });

  it('draws speakers with their quotes and the articles of these', async () => {
    const quote = page.locator('section', { hasText: 'Gideon Marsh' }).locator('li').first();
    await quote.waitFor();
    expect(await quote.locator('q').innerText()).not.toBe('');
    expect(await quote.locator('cite').innerText()).toMatch(/^.+, \d{4}-\d\d-\d\d: .+/);
  });

  it('draws markup in quotes, names and headlines as the text that it is', async () => {
    const hostile = page.locator('section', { hasText: PAYLOAD });
    expect(await hostile.locator('h2').innerText()).toBe(`${PAYLOAD}: ${HOSTILE_QUOTES} quotes`);
    expect(await hostile.locator('q').first().innerText()).toContain(PAYLOAD);
    expect(await hostile.locator('cite').first().innerText()).toContain(PAYLOAD);
    expect([await page.locator('img').count(), await page.title()]).toEqual([0, 'Who is quoted']);
  });

  it('draws more when asked, until there is no more', async () => {
    const more = page.getByRole('button', { name: 'Show more' });
    for (let count = 5; count <= SPEAKERS; count += 5) {
      await expect.poll(() => page.locator('section').count()).toBe(count);
      if (count < SPEAKERS) await more.click();
    }
    await expect.poll(() => more.count()).toBe(0);
  });

  it('says what to do when nobody answers', async () => {
    await server.close();
    await page.reload();
    await page.getByRole('alert').filter({ hasText: 'Check that the address' }).waitFor();
  });
});

/** An article with somebody who is quoted more than anybody else, whose name, words and headline are markup. */
async function writeHostile({ store }: TestServer): Promise<void> {
  const numbers = Array.from({ length: HOSTILE_QUOTES }, (_, index) => index + 1);
  const marked = numbers.map((n) => `⟦content#${n}:“${PAYLOAD} ${n},”⟧ ⟦source#${n}:Eve⟧ ⟦cue#${n}:said⟧.`);
  const speakers = Object.fromEntries(numbers.map((number) => [number, person(PAYLOAD)]));
  await writeMarked(store, buildMarked(marked.join('\n\n'), { speakers, article: { headline: PAYLOAD } }));
}
