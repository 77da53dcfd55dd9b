import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openWindow } from '../support/chromium.ts';

/** Somebody with a browser of their own, which writes down everything that must never happen. */
export interface Visitor {
  /** Opens `path` and waits until the editor is there. */
  readonly open: (path: string) => Promise<Page>;
  /** Requests to other machines, broken policy, errors of scripts. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A visitor who has never been at `origin` before. */
export async function newVisitor(origin: string): Promise<Visitor> {
  const context = await openWindow({ viewport: { width: 1280, height: 800 } });
  const complaints = complaintsOf(context, origin);
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(origin + path);
    await queryEditor(page).waitFor();
    return page;
  };
  return { open, complaints, close: () => context.close() };
}

export const queryEditor = (page: Page): Locator => page.locator('.graphiql-query-editor .view-line').first();
export const answer = (page: Page): Locator => page.locator('.graphiql-response .view-lines');
export const tabs = (page: Page): Locator => page.getByRole('tab');
export const activeTab = (page: Page): Locator => page.getByRole('tab', { selected: true });

/** Brings a tab to the front. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).getByRole('button', { name, exact: true }).click();
}

/** Closes a tab. Only the tab in front shows its cross. */
export async function closeTab(page: Page, name: string): Promise<void> {
  await openTab(page, name);
  await page.getByRole('tab', { name }).getByRole('button', { name: 'Close Tab' }).click();
}

/** The tabs as the browser keeps them for the next visit, as JSON. GraphiQL stores them half a second after a change. */
export async function storedTabs(page: Page): Promise<string> {
  const { origins } = await page.context().storageState();
  const items = origins.flatMap(({ localStorage }) => localStorage);
  return items.find(({ name }) => name === 'whosaid:graphiql:tabState')?.value ?? '';
}

/** What must never happen in the pages of a context, as it happens: requests to other machines, broken policy, errors of scripts. */
export function complaintsOf(context: BrowserContext, origin: string): readonly string[] {
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`request to ${request.url().slice(0, 100)}`);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}
