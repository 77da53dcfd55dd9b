import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium } from '../tests/support/chromium.ts';
import { ROOT } from './harness/bench-folder.ts';
import { buildProgram } from './harness/build-program.ts';
import { prepareCorpus } from './harness/prepare-corpus.ts';
import { startServerProcess } from './harness/server-process.ts';
import { percentile } from './harness/statistics.ts';
import { pageAddresses } from './pages/page-addresses.ts';
import { writeResult } from './report/write-result.ts';

// `npm run bench:pages`: how long a first view of the reader's pages takes, the server keeping no answer, and what it weighs. Each
// address is opened by a browser of its own, without a cache: time to the first byte and to the first paint, and all bytes as sent.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    database: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

/** One view of a page. */
interface View {
  readonly firstByteMs: number;
  readonly firstPaintMs: number;
  readonly bytes: number;
}

/** Runs in the page, which knows names that Node does not. */
const MEASURE = `(async () => {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
  while (!paint()) await new Promise((resolve) => requestAnimationFrame(resolve));
  const [navigation] = performance.getEntriesByType('navigation');
  const loaded = [navigation, ...performance.getEntriesByType('resource')];
  return {
    firstByteMs: navigation.responseStart,
    firstPaintMs: paint().startTime,
    bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0),
  };
})()`;

if (findChromium() === undefined) throw new Error('There is no Chromium to open the pages in; set CHROMIUM_PATH.');
const program = await buildProgram();
const database =
  values.database ?? (await prepareCorpus(Number(values.articles), Number(values.seed), program)).database;
const server = await startServerProcess({
  arguments: [join(ROOT, 'dist/cli/main.js'), 'serve', '--db', database],
  environment: { PORT: '0', WHOSAID_ANSWER_CACHE: '0', WHOSAID_LOG: 'error' },
});
const browser = await launchChromium();
try {
  const pages = await pageAddresses(server.url, rounds);
  await view(browser, new URL('/', server.url).href);
  const views = new Map(pages.map((page) => [page, new Array<View>()]));
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) {
      const address = new URL(page.addresses[round] ?? '/', server.url).href;
      views.get(page)?.push(await view(browser, address));
    }
  }
  const rows = [...views].map(([{ name }, seen]) => `| ${[name, ...figuresOf(seen)].join(' | ')} |`);
  const head = '| page | first byte p50 | first paint p50 | p95 | kB in all |\n| --- | ---: | ---: | ---: | ---: |';
  const table = [head, ...rows].join('\n');
  console.log(table);
  if (values.write) await writeTable(table);
} finally {
  await browser.close();
  await server.stop();
}

async function view(by: Browser, address: string): Promise<View> {
  const context = await by.newContext();
  try {
    const page = await context.newPage();
    // Parts that the script loads later are not of the first view, and would keep the server busy.
    await page.route(/whole=yes|part=filters/, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    const response = await page.goto(address, { waitUntil: 'load' });
    if (response?.status() !== 200) throw new Error(`${address} was answered with ${response?.status()}.`);
    return await page.evaluate<View>(MEASURE);
  } finally {
    await context.close();
  }
}

function figuresOf(seen: readonly View[]): string[] {
  const shown = (pick: (one: View) => number, share: number): string =>
    percentile(Float64Array.from(seen, pick).sort(), share).toFixed(0);
  return [
    shown(({ firstByteMs }) => firstByteMs, 0.5),
    shown(({ firstPaintMs }) => firstPaintMs, 0.5),
    shown(({ firstPaintMs }) => firstPaintMs, 0.95),
    shown(({ bytes }) => bytes / 1000, 1),
  ];
}

/** Puts the table into bench/results.md. */
async function writeTable(table: string): Promise<void> {
  const told = `${rounds} rounds, in ms; ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}).`;
  await writeResult('pages', `${told}\n\n${table}`);
}
