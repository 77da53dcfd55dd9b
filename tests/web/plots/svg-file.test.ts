import { describe, expect, test } from 'vitest';
import { svgFile } from '../../../src/web/plots/svg-file.tsx';
import { BARS, NETWORK, PLOTS } from './sample-plots.ts';

const SOURCE = 'Source: Lower Harbour corpus, revision 3f0a9c1d2b4e5f60';

describe('a saved drawing', () => {
  test.each(PLOTS)('$id stands alone: title, finding, colours, source, and nothing from elsewhere', (plot) => {
    const file = svgFile(plot, SOURCE);
    expect(file).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="720"/u,
    );
    expect(file).toContain(`<title>${plot.title}</title><desc>${plot.description}</desc><style>`);
    expect(file).toContain(SOURCE);
    expect(file).not.toMatch(/var\(|calc\(|href|%"|NaN/u);
  });

  test('the same plot gives the same bytes', () => {
    expect(svgFile(NETWORK, SOURCE)).toBe(svgFile(structuredClone(NETWORK), SOURCE));
  });

  test('every class that is drawn has its rule', () => {
    const drawn = new Set(PLOTS.map((plot) => svgFile(plot, SOURCE)).flatMap(classesOf));
    const style = svgFile(BARS, SOURCE);
    const unstyled = [...drawn].filter((name) => !style.includes(`.${name} {`) && !style.includes(`.${name},`));
    // Groups for the pointer, words in plain ink, and fills that are given as attributes.
    expect(unstyled.toSorted()).toEqual(
      ['plot-column', 'plot-on-lines', 'plot-patterned', 'plot-row', 'plot-text'].filter((name) => drawn.has(name)),
    );
  });

  test('an empty plot says so', () => {
    expect(svgFile({ ...BARS, rows: [] }, SOURCE)).toContain('No quote matches.');
  });

  test('characters that XML has no place for are left out', () => {
    const name = 'a\u0000b\u0008c\u001bd\ud800e\uffff\ufffef';
    expect(svgFile({ ...BARS, rows: [{ name, values: [1, 1, 1] }] }, SOURCE)).toContain('>abcdef<');
  });

  test('a title of 200 letters takes several lines', () => {
    const title = 'Who is quoted most in '.repeat(10).trim();
    expect(svgFile({ ...BARS, title }, SOURCE).match(/class="plot-heading"/gu)).toHaveLength(4);
  });
});

function classesOf(file: string): readonly string[] {
  return Array.from(file.matchAll(/class="([^"]+)"/gu), ([, names = '']) => names.split(' ')).flat();
}
