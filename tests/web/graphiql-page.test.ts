import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { builtPages } from './built-pages.ts';
import { type SmallApi, startSmallApi } from './small-api.ts';
import {
  activeTab,
  answer,
  closeTab,
  newVisitor,
  openTab,
  queryEditor,
  storedTabs,
  tabs,
  type Visitor,
} from './visitor.ts';

const EXAMPLES = readdirSync(new URL('../../schema/examples', import.meta.url));

describe.skipIf(findChromium() === undefined)('the query page in a browser', () => {
  let api: SmallApi;
  let visitor: Visitor;
  /** The page of a first visit. Loading it costs a second, so the tests use it one after the other, as a visitor would. */
  let page: Page;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    api = await startSmallApi(await builtPages());
    stops.push(() => api.stop());
    visitor = await newVisitor(api.origin);
    stops.push(() => visitor.close());
    page = await visitor.open('/graphql');
  });

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  test('a first visit opens one tab for each example, with the first in front', async () => {
    expect(await page.title()).toBe('Whosaid');
    expect(await tabs(page).count()).toBe(EXAMPLES.length);
    expect(await activeTab(page).innerText()).toBe('WhoSaidWhat');
  });

  test('Ctrl-Enter runs the query and shows the answer', async () => {
    await queryEditor(page).click();
    await page.keyboard.press('Control+Enter');
    await answer(page).getByText('Mara Lind').waitFor();
  });

  test('the documentation explorer shows what can be asked', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('One article by id.').waitFor();
    await page.getByRole('button', { name: 'Show Examples' }).click();
  });

  test('typing offers the fields of the schema', async () => {
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .monaco-editor').click();
    await page.keyboard.type('{ articleC');
    await page.locator('.suggest-widget').getByText('articleCount').first().waitFor();
  });

  test('an example whose tab was closed opens again from the list', async () => {
    await closeTab(page, 'MarkedText');
    expect(await page.getByRole('tab', { name: 'MarkedText' }).count()).toBe(0);
    await page.getByRole('button', { name: 'How do I show an article with its quotes marked?' }).click();
    await page.getByRole('tab', { name: 'MarkedText', selected: true }).waitFor();
  });

  test('the link of a query opens the same query for somebody else', async () => {
    await openTab(page, 'CueAndSource');
    await page.getByRole('button', { name: 'Copy a link to this query' }).click();
    await page.waitForURL(/\?query=/);
    const somebodyElse = await newVisitor(api.origin);
    stops.push(() => somebodyElse.close());
    const linked = await somebodyElse.open(page.url().slice(api.origin.length));
    expect(await activeTab(linked).innerText()).toBe('CueAndSource');
    expect(new URL(linked.url()).search).toBe('');
  });

  test('a query leads to its citation', async () => {
    await openTab(page, 'CueAndSource');
    const [cited] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Cite this query' }).click(),
    ]);
    await cited.getByText('query CueAndSource').waitFor();
    expect(new URL(cited.url()).pathname).toBe('/cite');
    await cited.close();
  });

  test('a later visit finds the tabs as they were left', async () => {
    await closeTab(page, 'WhoSaidWhat');
    const left = await tabs(page).allInnerTexts();
    await expect.poll(() => storedTabs(page)).not.toContain('WhoSaidWhat');
    expect(await tabs(await visitor.open('/graphql')).allInnerTexts()).toEqual(left);
  });

  test('a link opens its query in front, with the operation and the variables it names', async () => {
    const query = 'query One { articleCount } query Two($id: ID!) { article(id: $id) { headline } }';
    const link = new URLSearchParams({ query, operationName: 'Two', variables: '{"id": "article/bridge"}' });
    const linked = await visitor.open(`/graphql?${link.toString()}`);
    await linked.getByRole('tab', { name: 'Two', selected: true }).waitFor();
    await linked.keyboard.press('Control+Enter');
    await answer(linked).getByText('Bridge reopens').waitFor();
  });

  test('none of this asked another machine, broke the policy of the page or raised an error', () => {
    expect(visitor.complaints).toEqual([]);
  });
});
