import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openServer, type TestServer } from '../../server/test-server.ts';
import { openWindow, untilAtRest } from '../../support/chromium.ts';
import { testDatabases } from '../../support/databases.ts';
import { builtPages } from '../built-pages.ts';
import { complaintsOf } from '../visitor.ts';

const HEIGHT_PX = 800;

/** How somebody looks at the pages: on a wide screen, with scripts, unless said otherwise. */
export interface Circumstances {
  readonly width?: number;
  readonly withScript?: boolean;
  /** Complaints of the browser that a test causes on purpose: "status of 404". */
  readonly forgives?: string;
}

/** A server with the sample corpus and the built pages, and a browser to look at them. */
export interface ReaderVisits {
  /** Of the server, which may be closed before the end. */
  readonly server: TestServer;
  /**
   * Opens the page at `path`, and waits until it is at rest. Who comes with the same scripts has the same window and has been here before, because a window costs
   * more than a page.
   */
  open(path: string, circumstances?: Circumstances): Promise<Page>;
}

/** A window of the browser, and what it complains of until it is asked. */
interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  takeComplaints(): readonly string[];
}

/**
 * For the tests of a `describe`: starts a server before them, and closes it and the windows after them. Each test ends with the
 * expectation that no page asked another machine, broke the policy or raised an error. `prepare`: adds to the sample corpus.
 */
export function visitReader(prepare?: (server: TestServer) => Promise<void>): ReaderVisits {
  const [sqlite] = testDatabases();
  const windows = new Map<boolean, Window>();
  const forgiven = new Set<string>();
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer(await sqlite!.sample(), { webFolder: await builtPages() });
    await prepare?.(server);
  });

  afterEach(async () => {
    await Promise.all([...windows.values()].map(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    const complaints = [...windows.values()].flatMap((window) => window.takeComplaints());
    const unforgiven = complaints.filter((complaint) => ![...forgiven].some((part) => complaint.includes(part)));
    forgiven.clear();
    expect(unforgiven).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([...windows.values()].map(({ context }) => context.close()));
    await server.close();
  });

  const open = async (
    path: string,
    { width = 1280, withScript = true, forgives }: Circumstances = {},
  ): Promise<Page> => {
    const window = windows.get(withScript) ?? (await openReader(server.url, withScript));
    windows.set(withScript, window);
    const { page } = window;
    if (forgives !== undefined) forgiven.add(forgives);
    await page.setViewportSize({ width, height: HEIGHT_PX });
    await page.mouse.move(0, 0);
    await page.goto(server.url + path);
    if (withScript) await untilAtRest(page);
    return page;
  };
  return {
    get server() {
      return server;
    },
    open,
  };
}

async function openReader(origin: string, withScript: boolean): Promise<Window> {
  const context = await openWindow({ javaScriptEnabled: withScript });
  const complaints = complaintsOf(context, origin);
  let taken = 0;
  return {
    context,
    page: await context.newPage(),
    takeComplaints() {
      const fresh = complaints.slice(taken);
      taken = complaints.length;
      return fresh;
    },
  };
}
