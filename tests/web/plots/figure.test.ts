import { describe, expect, test } from 'vitest';
import { figureMarkup } from './draw-page.ts';
import { BARS, COLUMNS, daysFrom, MIRRORED, NETWORK, PLOTS, SHARES, VERBS } from './sample-plots.ts';

describe('a plot in its page', () => {
  test.each(PLOTS)('$id has heading, finding, drawing, table and both ways to save it', (plot) => {
    const markup = figureMarkup(plot);
    expect(markup).toMatch(new RegExp(`^<figure id="${plot.id}" class="plot"`));
    expect(markup).toContain(`aria-labelledby="${plot.id}-heading ${plot.id}-description"`);
    expect(markup).toContain('<summary>Table</summary>');
    expect(markup).toContain('<th scope="col">');
    expect(markup).toContain(`href="/?save=${plot.id}.svg" download="${plot.id}.svg"`);
    expect(markup).toContain(`href="/?save=${plot.id}.csv" download="${plot.id}.csv"`);
  });

  test.each(PLOTS)('$id has no style of its own and no script, which the policy of the pages forbids', (plot) => {
    expect(figureMarkup(plot)).not.toMatch(/ style=|<style|<script| on[a-z]+=/u);
  });

  test.each(PLOTS)('the ids of $id are its own', (plot) => {
    const ids = Array.from(figureMarkup(plot).matchAll(/ id="([^"]+)"/gu), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${plot.id}($|-)`));
  });

  test('a drawing with links is a group, because links in an image cannot be reached', () => {
    expect(figureMarkup(BARS)).toContain('role="group"');
    expect(figureMarkup(COLUMNS)).toContain('role="img"');
  });

  test('a legend names more than one series; one series needs none', () => {
    expect(figureMarkup(BARS)).toMatch(/plot-legend.*Direct.*Mixed.*Indirect.*plot-drawing/su);
    expect(figureMarkup(VERBS)).not.toContain('plot-legend');
  });

  test('where nothing can be known the legend says what the pattern means, and the table has a dash', () => {
    expect(figureMarkup(COLUMNS)).toContain('No articles');
    expect(figureMarkup(COLUMNS)).toContain('January 2016</bdi></th><td class="plot-cell-figure">–</td>');
    const known = { ...COLUMNS, points: COLUMNS.points.slice(3) };
    expect(figureMarkup(known)).not.toContain('No articles');
  });

  test('what is not known is said to the pointer too', () => {
    expect(figureMarkup(MIRRORED)).toContain(
      '<title>January 2016: Ajmal Omar not known, \u2068ذبيح الله مجاهد (طالبان)\u2069 not known</title>',
    );
  });

  test.each([
    { ...BARS, rows: [] },
    { ...SHARES, rows: [{ name: 'Mara Lind', values: [0, 0, 0] }] },
    { ...COLUMNS, points: COLUMNS.points.slice(0, 3) },
    { ...NETWORK, nodes: NETWORK.nodes.slice(0, 1) },
  ])('$id without anything to draw is a sentence', (plot) => {
    const markup = figureMarkup(plot);
    expect(markup).toContain('<p class="plot-empty">No quote matches.</p>');
    expect(markup).not.toMatch(/<svg|<table|save=/u);
  });

  test('rows of nothing but zeros are drawn, not divided by zero', () => {
    const markup = figureMarkup({ ...VERBS, rows: [{ name: 'say', values: [0] }] });
    expect(markup).not.toMatch(/NaN|Infinity/u);
  });

  test('one row is as good as many', () => {
    expect(figureMarkup({ ...BARS, rows: BARS.rows.slice(0, 1) })).toContain('height="42"');
    const many = Array.from({ length: 100 }, (_, at) => ({ name: `Speaker ${at}`, values: [at, 1, 1] }));
    expect(figureMarkup({ ...BARS, rows: many })).toContain('height="4200"');
  });

  test('ten years of days are one shape, and their table is only in the file', () => {
    const points = daysFrom('2011-01-01', 3653).map((start) => ({ start, values: [3] }));
    const markup = figureMarkup({ ...COLUMNS, period: 'day', points });
    const drawing = markup.slice(markup.indexOf('<svg class="plot-drawing'), markup.indexOf('<details>'));
    expect(drawing.match(/<rect/gu)?.length).toBe(1);
    expect(drawing.length).toBeLessThan(100_000);
    expect(markup).toContain('The table has 3,653 rows, too many for a page: save it as CSV.');
    expect(markup).not.toContain('<table>');
  });

  test('four hundred periods are named by the table of the page', () => {
    const points = daysFrom('2020-01-01', 400).map((start) => ({ start, values: [3] }));
    expect(figureMarkup({ ...COLUMNS, period: 'day', points })).toContain('3 February 2021');
  });

  test('a network says how many are not drawn', () => {
    const nodes = [...NETWORK.nodes, { id: 'speaker/30', name: 'One more', weight: 1 }];
    expect(figureMarkup({ ...NETWORK, nodes })).toContain('1 more in the table.');
  });

  test('a name is text, whatever it says', () => {
    const markup = figureMarkup({ ...BARS, rows: [{ name: '<script>alert(1)</script>', values: [1, 1, 1] }] });
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
