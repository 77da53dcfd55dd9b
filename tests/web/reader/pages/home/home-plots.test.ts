import { describe, expect, it } from 'vitest';
import type { HomePageResult } from '../../../../../src/client/generated/home-page.ts';
import { homePlots } from '../../../../../src/web/reader/pages/home/home-plots.ts';

const ANSWER: HomePageResult = {
  corpus: {
    description: null,
    articleCount: 3,
    quoteCount: 7,
    speakerCount: 2,
    wordCount: 900,
    firstDate: '2020-08-01',
    lastDate: '2020-09-30',
    name: 'Harbour',
    licence: null,
    revision: 'r1',
    layers: [],
  },
  mostQuoted: {
    nodes: [
      { id: 'speaker/mara-lind', name: 'Mara Lind', direct: 3, mixed: 0, indirect: 1 },
      { id: 'speaker/王芳', name: '王芳', direct: 0, mixed: 1, indirect: 0 },
    ],
  },
  sources: {
    rows: [
      { sourceKind: 'NAME', quotes: 5 },
      { sourceKind: 'ANONYMOUS', quotes: 1 },
      { sourceKind: null, quotes: 1 },
    ],
  },
};

const LATER: Pick<HomePageResult, 'timeline' | 'papers'> = {
  timeline: { points: [{ period: '2020-01-01', quotes: 7 }], undated: { quotes: 0 } },
  papers: { isComplete: true, rows: [{ publisher: 'The Post & Courier', kind: 'DIRECT', quotes: 4 }] },
};

describe('the figures of the first page', () => {
  it('show who is quoted most, by kind, each with a link to their page', () => {
    const { quotedMost } = homePlots(ANSWER, 'month');
    expect(quotedMost.rows).toEqual([
      { name: 'Mara Lind', href: '/speaker/mara-lind', values: [3, 0, 1] },
      { name: '王芳', href: '/speaker/%E7%8E%8B%E8%8A%B3', values: [0, 1, 0] },
    ]);
    expect(quotedMost.description).toBe('Mara Lind is quoted most: 4 quotes, 3 of them direct.');
    expect(quotedMost.note).toBeUndefined();
  });

  it('name all who share the first place', () => {
    const [first, second] = ANSWER.mostQuoted.nodes.map((node) => ({ ...node, direct: 3, mixed: 0, indirect: 1 }));
    const { quotedMost } = homePlots({ ...ANSWER, mostQuoted: { nodes: [first!, second!] } }, 'month');
    expect(quotedMost.description).toBe('Mara Lind and 王芳 are quoted most, with 4 quotes each.');
    const corpus = { ...ANSWER.corpus, speakerCount: 40 };
    const many = homePlots({ ...ANSWER, corpus, mostQuoted: { nodes: [first!, second!] } }, 'month');
    expect(many.quotedMost.description).toBe('Several are quoted most, with 4 quotes each.');
  });

  it('say how many speakers there are besides', () => {
    const corpus = { ...ANSWER.corpus, speakerCount: 1204 };
    expect(homePlots({ ...ANSWER, corpus }, 'month').quotedMost.note).toBe('The first 2 of 1,204 speakers.');
  });

  it('show how sources are named, each with a link to such quotes; of quotes without a source nothing is known', () => {
    const { sources } = homePlots(ANSWER, 'month');
    expect(sources.rows).toEqual([
      { name: 'a name', href: '/search?source=name', values: [5] },
      { name: 'somebody who is not named', href: '/search?source=anonymous', values: [1] },
    ]);
    expect(sources.description).toBe('1 quote is given to somebody who is not named.');
  });

  it('say so when nobody is quoted without a name', () => {
    const sources = { rows: ANSWER.sources.rows.slice(0, 1) };
    expect(homePlots({ ...ANSWER, sources }, 'month').sources.description).toBe(
      '0 quotes are given to somebody who is not named.',
    );
  });

  it('come later where they take longer', () => {
    expect(homePlots(ANSWER, 'month')).toMatchObject({ timeline: undefined, papers: undefined });
    const { timeline, papers } = homePlots({ ...ANSWER, ...LATER }, 'year');
    expect(timeline).toMatchObject({ period: 'year', points: [{ start: '2020-01-01', values: [7] }] });
    expect(papers?.rows).toEqual([
      { name: 'The Post & Courier', href: '/search?paper=The+Post+%26+Courier', values: [4, 0, 0] },
    ]);
    expect(papers?.description).toBe('All stand in The Post & Courier.');
  });

  it('are empty for an empty corpus, and say what to do', () => {
    const { quotedMost, sources } = homePlots({ ...ANSWER, mostQuoted: { nodes: [] }, sources: { rows: [] } }, 'month');
    expect([quotedMost.rows, sources.rows]).toEqual([[], []]);
    expect(quotedMost.empty).toContain('import');
  });
});
