import axe, { type AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlotSpec } from '../../../src/web/plots/plot.ts';
import { svgFile } from '../../../src/web/plots/svg-file.tsx';
import { findChromium, openWindow, untilAtRest } from '../../support/chromium.ts';
import { plotsPage } from './draw-page.ts';
import { BARS, NETWORK, PLOTS, SHARES, VERBS } from './sample-plots.ts';

const HOSTILE_NAMES = [
  '<script>alert(1)</script>',
  ']]>',
  '<![CDATA[',
  '-->',
  '<!-- x',
  '"quoted" \'twice\'',
  '&amp; & &#0; &bogus;',
  '</text></svg><svg onload="alert(1)">',
  '</title><script>alert(1)</script>',
  '<?xml version="1.1"?>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  'javascript:alert(1)',
  'nul \u0000, escape \u001b, backspace \u0008',
  'half a pair \ud83d, the other \ude00',
  'no characters \ufffe \uffff',
  'turned \u202e about \u2066 and back',
  'tab\tline\nreturn\rnext\u0085separator\u2028',
  '{{7*7}} ${7*7} `x`',
  '\ufeffmark',
  'long '.repeat(40),
];

describe.skipIf(!findChromium())('plots in a browser', () => {
  let window: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    window = await openWindow();
    page = await window.newPage();
  });

  afterAll(async () => {
    await window.close();
  });

  async function show(plots: readonly PlotSpec[], width: number): Promise<void> {
    await page.setViewportSize({ width, height: 800 });
    await page.setContent(plotsPage(plots));
    await untilAtRest(page);
  }

  test.each([320, 360, 700, 800, 1400])('at %d pixels no text stands on another or outside the page', async (width) => {
    await show(PLOTS, width);
    expect(overlapping(await textsOf(page))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('an open table scrolls inside its figure and does not widen a phone', async () => {
    const long = { name: 'x'.repeat(200), values: [1, 2, 3] };
    await show([{ ...BARS, rows: [long] }, { ...SHARES, rows: [long] }, NETWORK], 360);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test.each([360, 1400])('at %d pixels the type has 13 or 14 pixels', async (width) => {
    await show(PLOTS, width);
    const sizes = (await textsOf(page)).map(({ size }) => size);
    expect(new Set(sizes)).toEqual(new Set(['14px', '13px']));
  });

  test.each([360, 1400])('at %d pixels the longest bar and its total fill the width', async (width) => {
    await show([VERBS], width);
    const bar = await page.locator('.plot-drawing rect.plot-series-1').first().boundingBox();
    expect(bar?.width).toBeGreaterThan(width - 32 - 48);
    expect(bar?.width).toBeLessThan(width - 32 - 24);
  });

  test('a name in Arabic runs from right to left, brackets included', async () => {
    await show([{ ...BARS, rows: [{ name: 'مجاهد (طالبان)', values: [3, 1, 1] }] }], 360);
    const places = `[0, 13].map((letter) => document.querySelector('.plot-drawing text').getExtentOfChar(letter).x)`;
    const [first = 0, bracket = 0] = await page.evaluate<number[]>(places);
    expect(first).toBeGreaterThan(bracket);
  });

  test('a name in Arabic stands at the left of the plot like all others', async () => {
    await show([BARS], 360);
    const names = (await textsOf(page)).filter(({ size }) => size === '14px');
    expect(names).toHaveLength(BARS.rows.length);
    // Letters of some fonts reach a pixel beyond where they begin.
    for (const { box } of names) expect(Math.abs(box.left - 16)).toBeLessThan(2);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await show(PLOTS, 800);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('who uses the keyboard comes to the names, the table and the files', async () => {
    await show([{ ...BARS, rows: BARS.rows.slice(0, 1) }], 800);
    const reached: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement.textContent'));
    }
    expect(reached).toEqual(['Ajmal Omar', 'Table', 'SVG', 'CSV']);
  });

  test.each(HOSTILE_NAMES)('the name %j does nothing in the page', async (name) => {
    await show([withNames(name)], 360);
    expect(await page.locator('script, [onload]').count()).toBe(0);
    expect(await page.locator('.plot-drawing .plot-row').count()).toBe(1);
  });

  test.each(HOSTILE_NAMES)('a saved drawing with the name %j is XML, and does nothing', async (name) => {
    const network = { ...NETWORK, nodes: NETWORK.nodes.slice(0, 5).map((node) => ({ ...node, name })) };
    for (const plot of [withNames(name), network]) {
      const file = svgFile(plot, `Source: ${name}`);
      await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`);
      expect(await page.locator('parsererror, script, [onload], a, image, foreignObject').count()).toBe(0);
      expect(await page.locator('svg > desc').count()).toBe(1);
    }
  });
});

function withNames(name: string): typeof BARS {
  return {
    ...BARS,
    title: name,
    description: name,
    note: name,
    series: [name, 'Mixed'],
    rows: [{ name, href: '/speaker/x', values: [3, 1] }],
  };
}

interface DrawnText {
  readonly figure: string;
  readonly words: string;
  /** Size of the type, as the browser has it: "14px". */
  readonly size: string;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** The texts of all drawings that are seen. */
async function textsOf(page: Page): Promise<readonly DrawnText[]> {
  const texts = await page.evaluate<readonly DrawnText[]>(`Array.from(
    document.querySelectorAll('.plot-drawing text'),
    (text) => ({
      figure: text.closest('figure').id,
      words: text.textContent,
      size: getComputedStyle(text).fontSize,
      box: text.getBoundingClientRect().toJSON(),
    }),
  )`);
  return texts.filter(({ box }) => box.right > box.left);
}

/** Pairs of texts of one drawing that stand on each other. */
function overlapping(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((a, at) =>
    texts.slice(at + 1).flatMap((b) => {
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // A line of text is somewhat higher than its letters.
      return a.figure === b.figure && across > 0 && down > 4 ? [`${a.figure}: ${a.words} / ${b.words}`] : [];
    }),
  );
}
