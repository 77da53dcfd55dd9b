import type { BrowserContext } from 'playwright-core';
import { openWindow } from '../../support/chromium.ts';

/** A browser that writes down all that a hostile text could bring about. */
export interface WaryBrowser {
  readonly context: BrowserContext;
  /** Dialogs, windows, frames, requests to other machines, broken policy, errors of scripts. */
  readonly complaints: readonly string[];
}

const REPORT_BROKEN_POLICY = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  console.error('broken policy: ' + violatedDirective + ' ' + blockedURI);
});`;

/** Opens a window for the pages of `origin`, which may open files as well. */
export async function openWarily(origin: string): Promise<WaryBrowser> {
  const context = await openWindow({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  context.on('page', (page) => {
    page.on('popup', (popup) => complaints.push(`a window: ${popup.url()}`));
    page.on('frameattached', (frame) => complaints.push(`a frame: ${frame.url()}`));
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  context.on('request', (request) => {
    const isOurs = request.url().startsWith(`${origin}/`) || request.url().startsWith('file:');
    if (!isOurs) complaints.push(`a request to ${request.url().slice(0, 100)}`);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isStatus(message.text())) complaints.push(message.text());
  });
  await context.addInitScript(REPORT_BROKEN_POLICY);
  return { context, complaints };
}

/** Chromium complains of pages with a status of 4xx as well, which are as they should be. */
function isStatus(message: string): boolean {
  return /the server responded with a status of 4\d\d/.test(message);
}
