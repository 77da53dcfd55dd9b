import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../../src/web/reader/define-page.ts';
import { drawDocument } from '../../../../src/web/reader/layout/draw-document.ts';
import { readHtml } from '../html-tree.ts';

const ASSETS = { script: '/assets/reader.js', styles: ['/assets/reader.css'], icon: '/assets/icon.svg' };
const CORPUS = { name: 'Harbour & “Sons”', licence: 'CC0-1.0', revision: 'r1' };
const QUERY = { name: 'Fire', text: 'query Fire { corpus { name } }', variables: { words: '</script><b>' } };

const page = (parts: Partial<DrawnPage> = {}): DrawnPage => ({
  title: 'Fire',
  main: createElement('h1', null, 'Fire'),
  corpus: CORPUS,
  query: QUERY,
  ...parts,
});

const drawn = (parts: Partial<DrawnPage> = {}, address = '/search?words=fire'): string =>
  drawDocument(page(parts), address, ASSETS);

describe('the document of a page', () => {
  it('is a page in English with one main part, at the top of which the visitor can begin', () => {
    const html = readHtml(drawn());
    expect(drawn()).toMatch(/^<!doctype html><html lang="en">/);
    expect(html.all('main').map((main) => main.attribute('id'))).toEqual(['main']);
    expect(html.all('a')[0]?.attribute('href')).toBe('#main');
    expect(html.all('main')[0]?.text()).toBe('Fire');
  });

  it.each([
    [{}, 'Fire – Harbour & “Sons”'],
    [{ title: CORPUS.name }, 'Harbour & “Sons”'],
    [{ corpus: undefined }, 'Fire – Whosaid'],
    [{ title: '<b>1 < 2</b>' }, '<b>1 < 2</b> – Harbour & “Sons”'],
  ])('is called after the page and the corpus: %j', (parts, title) => {
    expect(
      readHtml(drawn(parts))
        .all('title')
        .map((one) => one.text()),
    ).toEqual([title]);
  });

  it('loads its script and its styles from files, and has none in itself', () => {
    const html = readHtml(drawn());
    expect(html.all('script').map((script) => [script.attribute('src'), script.text()])).toEqual([[ASSETS.script, '']]);
    expect(html.all('link').map((link) => link.attribute('href'))).toEqual([ASSETS.icon, ...ASSETS.styles]);
    expect(html.all('style')).toEqual([]);
  });

  it.each([
    ['/', 'The corpus'],
    ['/?period=year', 'The corpus'],
    ['/search?words=fire', 'Search'],
    ['/compare', 'Compare'],
    ['/speaker/mara-lind', undefined],
  ])('says at %s which of the pages in its head it is: %s', (address, title) => {
    const current = readHtml(drawn({}, address))
      .all('a')
      .filter((link) => link.attribute('aria-current') === 'page');
    expect(current.map((link) => link.text())).toEqual(title === undefined ? [] : [title]);
  });

  it('has a search box in its head, unless the page brings one', () => {
    expect(readHtml(drawn()).all('form')).toHaveLength(1);
    expect(readHtml(drawn({ hasSearch: true })).all('form')).toHaveLength(0);
  });

  it('leads to the query behind it, and to its citation', () => {
    const links = readHtml(drawn())
      .all('a')
      .map((link) => link.attribute('href') ?? '');
    const [editor = '', citation = ''] = ['/graphql?', '/cite?'].map((start) =>
      links.find((href) => href.startsWith(start)),
    );
    for (const link of [editor, citation]) {
      const asked = new URLSearchParams(link.split('?')[1]);
      expect(asked.get('query')).toMatch(/^# [^\n]+\nquery Fire/);
      expect(asked.get('query')).toContain(QUERY.text);
      expect(JSON.parse(asked.get('variables') ?? '')).toEqual(QUERY.variables);
    }
  });

  it('leads to no query when there was none, or when the link would be too long', () => {
    const long = { ...QUERY, text: `query { ${'name '.repeat(2000)} }` };
    for (const query of [undefined, long]) expect(drawn({ query })).not.toMatch(/href="\/(?:graphql|cite)\?/);
  });

  it('says which corpus it shows', () => {
    expect(readHtml(drawn()).all('footer')[0]?.text()).toContain('Revision r1. Licence: CC0-1.0.');
    expect(
      readHtml(drawn({ corpus: undefined }))
        .all('footer')[0]
        ?.text(),
    ).not.toContain('Revision');
  });
});
