import { describe, expect, it } from 'vitest';
import { LABEL, LABELS, mayFollow, sequencesOf } from '../../../src/attribution/model/1-label-tokens.ts';
import { QUOTED } from '../../../src/attribution/model/columns.ts';
import { RULE_ROLE } from '../../../src/attribution/model/rule-columns.ts';
import { columnsOfText, runOf, wordsOf } from './invented-columns.ts';

/** 0 outside, 1 at the opening mark, 2 inside, 3 at the closing mark; 3 more in single marks. */
function marksOf(text: string): string {
  return Array.from(columnsOfText(text).quoted).join('');
}

describe('the column of quotations', () => {
  it.each([
    ['We “wait” here.', '012300'],
    ['We ‘wait’ here.', '045600'],
    ['We wait.', '000'],
    ['“We wait', '122'],
    ['“”', '13'],
    ['“', '1'],
    ['“We” “go”', '123123'],
  ])('of %s is %s', (text, marks) => expect(marksOf(text)).toBe(marks));

  it('has other numbers for single marks', () => expect(QUOTED).toEqual({ no: 0, opening: 1, inside: 2, closing: 3 }));
});

describe('the columns of the rules', () => {
  const columns = columnsOfText('“The bridge is safe,” Ida Brand said. It rained.');
  const { role, attribution } = columns.rules;

  it.each([
    ['bridge', 'content', 0],
    ['Brand', 'source', 0],
    ['said', 'cue', 0],
    ['rained', 'none', -1],
  ] as const)('tell that “%s” is %s of attribution %d', (word, part, number) => {
    const { first } = runOf(columns, word);
    expect([role[first], attribution[first]]).toEqual([RULE_ROLE[part], number]);
  });
});

describe('labels', () => {
  it.each([
    ['outside', 'content', true],
    ['content', 'content', true],
    ['content', 'inContent', true],
    ['inContent', 'inContent', true],
    ['inContent', 'cue', true],
    ['cue', 'outside', true],
    ['outside', 'inContent', false],
    ['cue', 'inContent', false],
    ['inCue', 'inSource', false],
    ['source', 'inCue', false],
  ] as const)('after %s, %s may follow: %s', (a, b, may) => expect(mayFollow(LABEL[a], LABEL[b])).toBe(may));

  it('of later tokens may not come first', () => {
    const first = Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(-1, label));
    expect(first).toEqual([LABEL.outside, LABEL.content, LABEL.source, LABEL.cue]);
  });

  it('are given paragraph by paragraph', () => {
    const columns = columnsOfText('We wait.\n \nIt rained.');
    expect(Array.from(sequencesOf(columns), (stretch) => wordsOf(columns, stretch))).toEqual([
      'We wait .',
      'It rained .',
    ]);
  });

  it('of a paragraph that never ends are given in pieces that hold all of it', () => {
    const columns = columnsOfText('a '.repeat(10_000));
    const pieces = Array.from(sequencesOf(columns));
    expect(Math.max(...pieces.map(({ first, end }) => end - first))).toBeLessThan(2_000);
    expect(pieces.map(({ first }) => first)).toEqual([0, ...pieces.slice(0, -1).map(({ end }) => end)]);
    expect(pieces.at(-1)?.end).toBe(columns.count);
  });
});
