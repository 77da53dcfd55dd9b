import { describe, expect, test } from 'vitest';
import { type LabelledPiece, shareLabelShifts } from '../../../src/web/plots/share-labels.ts';
import { stack } from '../../../src/web/plots/stack.ts';
import { textWidth } from '../../../src/web/plots/text-width.ts';
import { writeShares } from '../../../src/web/plots/write-number.ts';

describe('pieces of a bar', () => {
  test.each<[string, number[], number, [number, number, number][]]>([
    [
      'stand one behind the other',
      [5, 3, 2],
      20,
      [
        [0, 0, 0.25],
        [1, 0.25, 0.15],
        [2, 0.4, 0.1],
      ],
    ],
    ['leave out what is zero', [0, 4, 0], 4, [[1, 0, 1]]],
    ['are none where all is zero', [0, 0], 0, []],
  ])('%s', (_, values, whole, pieces) => {
    expect(stack(values, whole)).toEqual(pieces.map(([series, start, share]) => ({ series, start, share })));
  });
});

describe('percentages under the pieces of a bar', () => {
  test('stand under the beginning of their piece where there is room', () => {
    expect(shareLabelShifts(labelled([50, 50]), 13, 300)).toEqual([0, 0]);
  });

  test.each([[[1, 1, 998]], [[998, 1, 1]], [[1, 998, 1]], [[1, 1, 1, 1]], [[499, 1, 1, 499]]])(
    'stay apart and inside on bars of 300 pixels and wider, for %j',
    (values) => {
      const pieces = labelled(values);
      const shifts = shareLabelShifts(pieces, 13, 300);
      for (const widthPx of [300, 320, 768, 1400]) {
        let end = -8;
        for (const [at, { start, label }] of pieces.entries()) {
          const x = start * widthPx + (shifts[at] ?? 0);
          expect(x).toBeGreaterThanOrEqual(end + 7);
          end = x + textWidth(label, 13);
        }
        expect(end).toBeLessThanOrEqual(widthPx + 1);
      }
    },
  );
});

function labelled(values: readonly number[]): readonly LabelledPiece[] {
  const labels = writeShares(values);
  const whole = values.reduce((sum, value) => sum + value);
  return stack(values, whole).map((piece) => ({ ...piece, label: labels[piece.series] ?? '' }));
}
