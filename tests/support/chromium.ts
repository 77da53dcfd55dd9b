import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findProgram } from './find-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No window, no GPU, nothing sent anywhere of its own accord. The sandbox does not run as root and in containers. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser to test pages in: CHROMIUM_PATH, else the first in the path; undefined when there is none. */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] || findProgram(...NAMES);
}

/** Ends only what hangs: a browser shows a page when the machine has time for it. */
const PATIENCE_MS = 120_000;

let running: Promise<Browser> | undefined;

/**
 * A window of a profile of its own, in which nothing moves by itself: what is measured does not depend on the moment. Test files of one
 * process share the browser, which ends with the process; close the window at the end.
 *
 * @throws Error when there is no browser: skip such tests with `describe.skipIf(!findChromium())`
 */
export async function openWindow(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const browser = await (running ??= launchChromium());
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/**
 * Waits until nothing of the page loads or moves any more: its later parts are there, its fonts are loaded, and its animations are over.
 * What is measured in a browser is measured then.
 */
export async function untilAtRest(page: Page): Promise<void> {
  await page.locator('[data-later], [aria-busy="true"], .loading').first().waitFor({ state: 'detached' });
  await page.evaluate(`Promise.all([
    document.fonts.ready,
    ...document.getAnimations().map(({ finished }) => finished.catch(() => undefined)),
  ]).then(() => undefined)`);
}

/** Starts a browser that the caller closes. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}
