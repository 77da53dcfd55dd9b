import { describe, expect, it } from 'vitest';
import { paperBars } from '../../../../src/web/reader/figures/paper-bars.ts';

const CAPTION = {
  title: 'Which papers quote',
  describe: (papers: readonly string[], count: number) => `Of ${count}, ${papers.join(' and ')}.`,
  empty: 'No paper is known.',
  hrefOf: (paper: string) => `/search?paper=${paper}`,
};

const post = { publisher: 'Post', kind: 'DIRECT', quotes: 2 };
const unknown = { publisher: null, kind: 'DIRECT', quotes: 7 };
const many = Array.from({ length: 20 }, (_, at) => ({ publisher: `Paper ${at}`, kind: 'MIXED', quotes: 20 - at }));

describe('the bars of papers', () => {
  it('show the one with most quotes first, and say so', () => {
    const rows = [post, { publisher: 'Courier', kind: 'INDIRECT', quotes: 3 }];
    const plot = paperBars({ isComplete: true, rows }, CAPTION);
    expect(plot).toMatchObject({ description: 'Of 2, Courier.', note: undefined });
    expect(plot.rows).toEqual([
      { name: 'Courier', href: '/search?paper=Courier', values: [0, 0, 3] },
      { name: 'Post', href: '/search?paper=Post', values: [2, 0, 0] },
    ]);
  });

  it('have none for articles of no known paper, which cannot be searched for, and tell of them beside', () => {
    const { rows, note, description } = paperBars({ isComplete: true, rows: [unknown, post] }, CAPTION);
    expect(rows.map(({ name }) => name)).toEqual(['Post']);
    expect(description).toBe('Of 1, Post.');
    expect(note).toBe('7 quotes in articles whose paper is not known.');
  });

  it('say how many papers there are besides', () => {
    const plot = paperBars({ isComplete: true, rows: [...many, unknown] }, CAPTION);
    expect(plot.rows).toHaveLength(15);
    expect(plot.note).toBe('The first 15 of 20 papers. 7 quotes in articles whose paper is not known.');
  });

  it('do not say how many papers there are when that is not known', () => {
    expect(paperBars({ isComplete: false, rows: many }, CAPTION).note).toBe('The first 15 papers.');
  });

  it('are none when no paper is known', () => {
    expect(paperBars({ isComplete: true, rows: [unknown] }, CAPTION)).toMatchObject({ rows: [], description: '' });
  });
});
