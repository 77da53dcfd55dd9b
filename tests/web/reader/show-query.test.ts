import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { activeTab, answer, queryEditor } from '../visitor.ts';
import { EVERY_PAGE, EVERY_PROBLEM } from './every-page.ts';
import { visitReader } from './visit-reader.ts';

/** Longer addresses do not pass every mail program and proxy. */
const LONGEST_LINK = 8000;

/** Pages, what their queries are called, and one of their variables. */
const OPENED = [
  ['/', 'HomePage', '"period": "MONTH"'],
  [
    '/article/jalalabad-prison-attack/quote/gold.7',
    'ArticlePage',
    '"quote": "article/jalalabad-prison-attack/quote/gold.7"',
  ],
  ['/speaker/gideon-marsh', 'SpeakerPage', '"id": "speaker/gideon-marsh"'],
  ['/compare?left=gideon-marsh&right=petra-voss', 'ComparePage', '"speaker/gideon-marsh"'],
] as const;

describe.skipIf(!findChromium())('showing the query behind a page', () => {
  const reader = visitReader();

  test('“Show query” opens GraphiQL with the query and the variables of the page', async () => {
    for (const [path, name, variable] of OPENED) {
      const page = await reader.open(path);
      await showQuery(page);
      expect([path, await activeTab(page).innerText()]).toEqual([path, name]);
      expect(await variablesIn(page)).toContain(variable);
    }
  });

  test('the query of a search, run in GraphiQL, gives the number that the page tells', async () => {
    const page = await reader.open('/search?words=the&kind=direct');
    const told = (await page.locator('#result').innerText()).split(' ')[0];
    await showQuery(page);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await answer(page).getByText(`"totalCount": ${told}`).waitFor();
  });

  test.each(EVERY_PAGE)(
    'the query behind %s is short enough for a link, and the API answers it whole',
    async (path) => {
      const { link, html } = await queryBehind(path);
      expect(link.length).toBeLessThan(LONGEST_LINK);
      const {
        query = '',
        variables = '',
        operationName,
      } = Object.fromEntries(new URL(link, reader.server.url).searchParams);
      const response = await reader.server.post(query, JSON.parse(variables));
      expect(Object.keys((await response.json()) as object)).toEqual(['data']);
      expect(query).toContain(`query ${operationName}`);
      expect(html).toContain(`/cite?${link.split('?')[1]}`);
      expect(query).toMatch(/^# \S/);
    },
  );

  test.each(EVERY_PROBLEM)('a page that tells of a problem shows its query too: %s', async (path) => {
    expect((await queryBehind(path)).link).toMatch(/^\/graphql\?query=/);
  });

  test('“Cite these figures” leads to a citation of the query, by the title of the page', async () => {
    const page = await reader.open('/speaker/gideon-marsh');
    await page.getByRole('link', { name: 'Cite these figures' }).click();
    await page.getByRole('heading', { name: 'Gideon Marsh' }).waitFor();
    await page.getByText('query SpeakerPage').waitFor();
  });

  test('what the script has loaded later is in the query too', async () => {
    const page = await reader.open('/speaker/gideon-marsh');
    await page.locator('#keywords').waitFor();
    const link = await page.getByRole('link', { name: 'Show query' }).getAttribute('href');
    const variables = new URLSearchParams(link?.split('?')[1]).get('variables') ?? '';
    expect(JSON.parse(variables)).toMatchObject({ withWords: true });
  });

  async function queryBehind(path: string): Promise<{ readonly link: string; readonly html: string }> {
    const response = await reader.server.fetch(path, { headers: { accept: 'text/html' } });
    const html = (await response.text()).replaceAll('&amp;', '&');
    return { link: /href="(\/graphql\?[^"]+)"/.exec(html)?.[1] ?? '', html };
  }
});

async function showQuery(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Show query' }).click();
  await queryEditor(page).waitFor();
}

/** What stands in GraphiQL's editor of variables, line by line. */
async function variablesIn(page: Page): Promise<string> {
  const lines = await page.locator('.graphiql-editor-tool .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
