import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../../src/web/reader/define-page.ts';
import { savedPlot } from '../../../../src/web/reader/saving/saved-plot.ts';
import { BARS, PLOTS } from '../../plots/sample-plots.ts';
import { readCsv } from '../../read-csv.ts';

const PAGE: DrawnPage = {
  title: 'Harbour',
  main: createElement('p'),
  plots: PLOTS,
  corpus: { name: 'Harbour & Sons', licence: null, revision: 'r1' },
};

describe('a saved figure', () => {
  it.each(PLOTS)('$id is a drawing that says where it comes from', ({ id, title }) => {
    const file = savedPlot(`${id}.svg`, PAGE);
    expect(file).toMatchObject({ type: 'image/svg+xml; charset=utf-8', fileName: `${id}.svg` });
    expect(file?.text).toMatch(/^<\?xml|^<svg/);
    expect(file?.text).toContain(title);
    expect(file?.text).toContain('Harbour &amp; Sons, revision r1');
  });

  it.each(PLOTS)('$id is a table of the same figures', ({ id }) => {
    const file = savedPlot(`${id}.csv`, PAGE);
    expect(file).toMatchObject({ type: 'text/csv; charset=utf-8', fileName: `${id}.csv` });
    const lines = readCsv(file?.text ?? '');
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map((cells) => cells.length)).size).toBe(1);
  });

  it('is that of its name', () => {
    const [heading = [], first] = readCsv(savedPlot(`${BARS.id}.csv`, PAGE)?.text ?? '');
    expect(heading[0]).toBe(BARS.nameHeading);
    expect(first?.[0]).toBe(BARS.rows[0]?.name);
  });

  it('is there for a page whose corpus is not known', () => {
    expect(savedPlot(`${BARS.id}.svg`, { ...PAGE, corpus: undefined })?.text).toContain('<svg');
  });

  it.each(['', '.svg', BARS.id, `${BARS.id}.png`, `${BARS.id}.svg.csv`, `x${BARS.id}.svg`, `../${BARS.id}.svg`, 'svg'])(
    'is none by the name %j',
    (name) => {
      expect(savedPlot(name, PAGE)).toBeUndefined();
    },
  );

  it('is none where the page has no figure', () => {
    expect(savedPlot(`${BARS.id}.svg`, { title: 'Harbour', main: createElement('p') })).toBeUndefined();
  });
});
