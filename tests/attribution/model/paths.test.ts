import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/attribution/model/2-find-candidates.ts';
import { chanceBin } from '../../../src/attribution/model/chance-bin.ts';
import { candidateColumn, type Paths, pathsFrom } from '../../../src/attribution/model/paths.ts';
import { SHAPE } from '../../../src/attribution/model/word-shape.ts';
import { allOf, blankLabelling, columnsOfText, runOf } from './invented-columns.ts';

const COLUMNS = columnsOfText('One , two ; three said four , five told six — — seven : eight , nine , ten , end');
const [SAID, TOLD] = [candidateAt('said'), candidateAt('told')];
const LABELLING = blankLabelling(COLUMNS.count);
LABELLING.cue[SAID.first] = 0.9;
LABELLING.cue[TOLD.first] = 0.5;
const PATHS = pathsFrom(COLUMNS, LABELLING, SAID, candidateColumn([SAID, TOLD], COLUMNS.count));

function candidateAt(word: string): Candidate {
  const run = runOf(COLUMNS, word);
  return { ...run, head: run.first, window: allOf(COLUMNS) };
}

function at(column: keyof Paths, word: string): number | undefined {
  return PATHS[column][runOf(COLUMNS, word).first];
}

/** Dividers from the farthest to the nearest to the word, five bits each. */
function dividers(...shapes: (keyof typeof SHAPE)[]): number {
  return shapes.reduce((code, shape) => code * 32 + SHAPE[shape], 0);
}

describe('the path from a cue to a word', () => {
  it.each([
    ['three', dividers()],
    ['two', dividers('semicolon')],
    ['One', dividers('semicolon', 'comma')],
    ['four', dividers()],
    ['five', dividers('comma')],
    ['seven', dividers('comma', 'dash')],
    ['eight', dividers('comma', 'dash', 'colon')],
    ['nine', dividers('dash', 'colon', 'comma')],
    ['ten', dividers('dash', 'colon', 'comma')],
  ])('passes the last three dividers, each row of one kind once, to “%s”', (word, code) => {
    expect(at('dividers', word)).toBe(code);
  });

  it.each([
    ['three', 0],
    ['One', 1],
    ['five', 1],
    ['nine', 2],
    ['end', 4],
  ])('passes the commas to “%s”: %d', (word, commas) => expect(at('commas', word)).toBe(commas));

  it.each([
    ['five', 0, 0],
    ['told', 1, chanceBin(0.5)],
    ['end', 1, chanceBin(0.5)],
    ['One', 0, 0],
  ])('passes the other cues to “%s”: %d, the likeliest of bin %d', (word, cues, bin) => {
    expect([at('cues', word), at('likeliestCue', word)]).toEqual([cues, bin]);
  });

  it('is empty within the cue', () => {
    expect([at('dividers', 'said'), at('commas', 'said'), at('cues', 'said')]).toEqual([0, 0, 0]);
  });
});

describe('the column of candidates', () => {
  it('has the number of the candidate at its tokens, and -1 elsewhere', () => {
    const runs = [
      { ...SAID, first: 1, end: 3 },
      { ...TOLD, first: 3, end: 4 },
    ];
    expect(Array.from(candidateColumn(runs, 5))).toEqual([-1, 0, 0, 1, -1]);
  });
});
