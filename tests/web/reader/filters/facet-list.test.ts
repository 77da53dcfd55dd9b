import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FacetList } from '../../../../src/web/reader/filters/facet-list.tsx';
import { kindTitle } from '../../../../src/web/reader/language/words-for.ts';
import { readHtml, type HtmlElement } from '../html-tree.ts';

const ROWS = [
  { value: 'DIRECT', label: 'Direct', count: 1204 },
  { value: 'INDIRECT', label: 'Indirect', count: 3 },
];

/** The links of a list of kinds. */
function linksOf(chosen: readonly string[], rows = ROWS): readonly HtmlElement[] {
  const linkTo = (value: string): string => `/search?kind=${value}`;
  const list = createElement(FacetList, { title: 'Kind', rows, chosen, titleOf: kindTitle, linkTo });
  return readHtml(renderToStaticMarkup(list)).all('a');
}

describe('the values of a filter', () => {
  it('are links with the number of quotes behind each', () => {
    const links = linksOf([]);
    expect(links.map((link) => link.attribute('href'))).toEqual(['/search?kind=DIRECT', '/search?kind=INDIRECT']);
    expect(links.map((link) => link.text())).toEqual(['Direct1,204', 'Indirect3']);
  });

  it('that are chosen stand first, and say so', () => {
    const [first, second] = linksOf(['INDIRECT']);
    expect(first?.text()).toContain('Indirect (chosen; select to take it out)3');
    expect(second?.text()).toBe('Direct1,204');
  });

  it('that are chosen and have no quotes can be taken out too, under their own title', () => {
    const [first] = linksOf(['MIXED']);
    expect(first?.attribute('href')).toBe('/search?kind=MIXED');
    expect(first?.text()).toBe('✓Mixed (chosen; select to take it out)');
  });

  it('are nothing where there are none', () => {
    expect(linksOf([], [])).toEqual([]);
  });
});
