import { describe, expect, it } from 'vitest';
import type { ComparePageResult } from '../../../../../src/client/generated/compare-page.ts';
import { comparePlots } from '../../../../../src/web/reader/pages/compare/compare-plots.ts';
import type { CompareState } from '../../../../../src/web/reader/pages/compare/compare-state.ts';

const SIDES = { left: 'Mara Lind', right: 'Ajmal Omar' };

const STATE: CompareState = {
  of: 'speakers',
  left: 'mara-lind',
  right: 'ajmal-omar',
  period: 'month',
  isWhole: false,
};

const ANSWER: ComparePageResult = {
  corpus: { name: 'Harbour', licence: null, revision: 'r1' },
  leftKinds: {
    totalQuotes: 4,
    totalWords: 40,
    rows: [
      { kind: 'DIRECT', quotes: 3 },
      { kind: 'MIXED', quotes: 1 },
    ],
  },
  rightKinds: { totalQuotes: 2, totalWords: 9, rows: [{ kind: 'INDIRECT', quotes: 2 }] },
  leftVerbs: {
    isComplete: true,
    rows: [
      { cue: 'say', quotes: 3, share: 0.75 },
      { cue: null, quotes: 1, share: 0.25 },
    ],
  },
  rightVerbs: {
    isComplete: true,
    rows: [
      { cue: 'deny', quotes: 2, share: 2 / 3 },
      { cue: 'say', quotes: 1, share: 1 / 3 },
    ],
  },
  leftTime: {
    points: [
      { period: '2020-08-01', quotes: 4 },
      { period: '2020-09-01', quotes: 0 },
    ],
  },
  rightTime: {
    points: [
      { period: '2020-08-01', quotes: null },
      { period: '2020-09-01', quotes: 2 },
    ],
  },
};

const HARBOUR = {
  item: 'harbour',
  targetCount: 3,
  targetPerMillion: 9,
  referencePerMillion: 1,
  score: 4.2,
  pValue: 0.01,
};

describe('the figures of a comparison', () => {
  it('show in whose words each side is quoted', () => {
    const { kinds } = comparePlots(ANSWER, SIDES, STATE);
    expect(kinds.rows).toEqual([
      { name: 'Mara Lind', values: [3, 1, 0] },
      { name: 'Ajmal Omar', values: [0, 0, 2] },
    ]);
    expect(kinds.description).toBe('Share of direct quotes: Mara Lind 75%, Ajmal Omar 0%.');
  });

  it('show the verbs of both sides in percent of their quotes, the most frequent first', () => {
    const { verbs } = comparePlots(ANSWER, SIDES, STATE);
    expect(verbs.rows).toEqual([
      { name: 'say', values: [75, 33.3], counts: [3, 1] },
      { name: 'deny', values: [0, 66.7], counts: [0, 2] },
    ]);
    expect(verbs.series).toEqual(['Mara Lind', 'Ajmal Omar']);
  });

  it.each([
    [true, 'The 15 most frequent of 20.'],
    [false, 'The 15 most frequent.'],
  ])('show no more than fifteen verbs; where all are known (%s): %s', (isComplete, note) => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ cue: `verb ${at}`, quotes: 1, share: (20 - at) / 210 }));
    const { verbs } = comparePlots(
      { ...ANSWER, leftVerbs: { isComplete, rows }, rightVerbs: { isComplete, rows: [] } },
      SIDES,
      STATE,
    );
    expect(verbs.rows).toHaveLength(15);
    expect(verbs.rows[0]).toEqual({ name: 'verb 0', values: [9.5, 0], counts: [1, 0] });
    expect(verbs.note).toBe(note);
  });

  it('show both sides over time, period by period, with nothing where nothing is known', () => {
    const { timeline } = comparePlots(ANSWER, SIDES, { ...STATE, period: 'month' });
    expect(timeline).toMatchObject({ period: 'month', series: ['Mara Lind', 'Ajmal Omar'] });
    expect(timeline.points).toEqual([
      { start: '2020-08-01', values: [4, null] },
      { start: '2020-09-01', values: [0, 2] },
    ]);
  });

  it('show the words of each side against the other, when they were asked for', () => {
    expect(comparePlots(ANSWER, SIDES, STATE)).toMatchObject({ leftWords: undefined, rightWords: undefined });
    const basis = { isComplete: true, limit: null };
    const words = { leftWords: { rows: [HARBOUR], basis }, rightWords: { rows: [], basis } };
    const { leftWords, rightWords } = comparePlots({ ...ANSWER, ...words }, SIDES, STATE);
    expect(leftWords).toMatchObject({ id: 'keywords-left', title: 'Words that set Mara Lind apart' });
    expect(leftWords?.description).toContain('Against Ajmal Omar');
    expect(rightWords).toMatchObject({ id: 'keywords-right', rows: [] });
  });

  it('are of the side that is quoted when the other is not', () => {
    const rightKinds = { totalQuotes: 0, totalWords: 0, rows: [] };
    const { kinds } = comparePlots({ ...ANSWER, rightKinds, rightVerbs: { isComplete: true, rows: [] } }, SIDES, STATE);
    expect(kinds.rows.map(({ name }) => name)).toEqual(['Mara Lind']);
  });
});
