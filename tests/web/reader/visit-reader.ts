import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openSampleServer } from '../../client/sample-server.ts';
import type { TestServer } from '../../server/test-server.ts';
import { launchChromium } from '../../support/chromium.ts';
import { testDatabases } from '../../support/databases.ts';
import { builtPages } from '../built-pages.ts';
import { complaintsOf } from '../visitor.ts';

/** The pages are small and the machine is near; what is not there by then does not come. */
const PATIENCE_MS = 15_000;

/** How somebody looks at the pages: on a wide screen, in the light, with scripts, unless said otherwise. */
export interface Circumstances {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly withScript?: boolean;
  /** Complaints of the browser that a test causes on purpose: "status of 404". */
  readonly forgives?: string;
}

/** A server with the sample corpus and the built pages, and a browser to look at them. */
export interface ReaderVisits {
  /** Of the server, which may be closed before the end. */
  readonly server: TestServer;
  /** Opens the page at `path` as somebody who has never been here. It is closed when the test is over. */
  open(path: string, circumstances?: Circumstances): Promise<Page>;
}

/**
 * For the tests of a `describe`: starts server and browser before them and ends both after them. Each test ends with the
 * expectation that no page asked another machine, broke the policy or raised an error. `prepare`: adds to the sample corpus.
 */
export function visitReader(prepare?: (server: TestServer) => Promise<void>): ReaderVisits {
  const [sqlite] = testDatabases();
  const visits: { readonly context: BrowserContext; readonly complaints: () => readonly string[] }[] = [];
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    const webFolder = await builtPages();
    [server, browser] = await Promise.all([openSampleServer(await sqlite!.url(), { webFolder }), launchChromium()]);
    await prepare?.(server);
  }, 60_000);

  afterEach(async () => {
    const complaints = visits.flatMap((visit) => visit.complaints());
    await Promise.all(visits.splice(0).map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (path: string, circumstances: Circumstances = {}): Promise<Page> => {
    const { width = 1280, colorScheme = 'light', withScript = true, forgives } = circumstances;
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: withScript });
    context.setDefaultTimeout(PATIENCE_MS);
    const complaints = complaintsOf(context, server.url);
    visits.push({
      context,
      complaints: () => complaints.filter((complaint) => !forgives || !complaint.includes(forgives)),
    });
    const page = await context.newPage();
    await page.goto(server.url + path);
    return page;
  };
  return {
    get server() {
      return server;
    },
    open,
  };
}
