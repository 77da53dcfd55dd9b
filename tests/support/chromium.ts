import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
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

/**
 * Starts the browser; whoever starts it closes it.
 *
 * @throws Error when there is none: skip such tests with `describe.skipIf(!findChromium())`
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}
