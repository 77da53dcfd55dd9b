import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../src/attribution/model/surroundings.ts';
import { LIKELY_CUE_BIN } from '../../../src/attribution/model/vocabulary.ts';
import { allOf, columnsOfText, runOf } from './invented-columns.ts';

const COLUMNS = columnsOfText('Brand said, and told us. “Wait” she saw.', {
  said: { cueBin: LIKELY_CUE_BIN },
  told: { cueBin: LIKELY_CUE_BIN + 1 },
  saw: { cueBin: LIKELY_CUE_BIN - 1 },
});
const AROUND = surroundingsOf(COLUMNS, allOf(COLUMNS));

/** The word in a column at the place of another word; '' for none. */
function wordAt(column: Int32Array, word: string): string {
  return COLUMNS.reading.word(column[runOf(COLUMNS, word).first] ?? -1);
}

describe('around a word', () => {
  it.each([
    ['Brand', '', 'said'],
    ['said', '', 'told'],
    ['and', 'said', 'told'],
    ['told', 'said', ''],
    ['saw', 'told', ''],
  ])('“%s” the likely cues “%s” and “%s” are nearest', (word, before, after) => {
    expect([wordAt(AROUND.cueBefore, word), wordAt(AROUND.cueAfter, word)]).toEqual([before, after]);
  });

  it.each([
    ['Brand', '', ','],
    ['and', ',', '.'],
    ['Wait', '“', '”'],
    ['“', '.', '”'],
    ['saw', '”', '.'],
  ])('“%s” the dividers “%s” and “%s” are nearest', (word, before, after) => {
    expect([wordAt(AROUND.dividerBefore, word), wordAt(AROUND.dividerAfter, word)]).toEqual([before, after]);
  });

  it('nothing beyond the stretch is seen', () => {
    const stretch = runOf(COLUMNS, 'and');
    const { cueBefore, cueAfter, dividerBefore, dividerAfter } = surroundingsOf(COLUMNS, stretch);
    expect([cueBefore, cueAfter, dividerBefore, dividerAfter]).toEqual(new Array(4).fill(Int32Array.of(-1)));
  });
});
