import { describe, expect, it } from 'vitest';
import { AnswerError } from '../../../../../src/client/answer-error.ts';
import type { CompareState } from '../../../../../src/web/reader/pages/compare/compare-state.ts';
import { ambiguousNames, cutNames } from '../../../../../src/web/reader/pages/compare/unclear-names.ts';

const STATE: CompareState = { of: 'speakers', left: 'Omar', right: 'mara-lind', period: 'month', isWhole: false };
const OMAR = { id: 'speaker/ajmal-omar', name: 'Ajmal Omar' };
const MARA = { id: 'speaker/mara-lind', name: 'Mara Lind' };

/** The API's refusal of a field of the comparison. */
function refusal(field: string, code: string, message: string): AnswerError {
  const problem = { code, message, path: [field], extensions: { code } };
  return new AnswerError('ComparePage', { problems: [problem], data: null, status: 200 });
}

describe('a name that several speakers have', () => {
  const message =
    '"Omar" can be Ajmal Omar ("speaker/ajmal-omar") or Zoe Omar ("speaker/zoe"). Ask for one of them by id.';

  it('is told with all of them', () => {
    expect(ambiguousNames(refusal('leftName', 'NAME_AMBIGUOUS', message), STATE)).toEqual([
      { side: 'left', name: 'Omar', speakers: [OMAR, { id: 'speaker/zoe', name: 'Zoe Omar' }] },
    ]);
  });

  it('is another matter than what else the API refuses', () => {
    expect(ambiguousNames(refusal('leftName', 'TIME_LIMIT', message), STATE)).toEqual([]);
  });
});

describe('the end of a name that is printed nowhere', () => {
  const counts = (totalQuotes: number) => ({ totalQuotes, totalWords: totalQuotes, rows: [] });
  const answer = { corpus: { name: 'Harbour', licence: null, revision: 'r1' }, leftName: OMAR, rightName: MARA };

  it('is told with the one whose name ends so', () => {
    expect(cutNames({ ...answer, leftKinds: counts(0), rightKinds: counts(2) }, STATE)).toEqual([
      { side: 'left', name: 'Omar', speakers: [OMAR] },
    ]);
  });

  it('is none when quotes are found by it, or when an id is given', () => {
    expect(cutNames({ ...answer, leftKinds: counts(3), rightKinds: counts(0) }, STATE)).toEqual([]);
  });
});
