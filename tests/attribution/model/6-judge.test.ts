import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/attribution/model/3-find-arguments.ts';
import { chanceOf, judgeRows } from '../../../src/attribution/model/6-judge.ts';
import { columnsOfText, runOf } from './invented-columns.ts';

const TEXT = '“We wait and see,” Ida blorped.\n\nIt “never stopped” raining.';
const COLUMNS = columnsOfText(TEXT);
const MASK = 2 ** 14 - 1;

const EVIDENCE = {
  head: 8,
  cueChance: 0.9,
  contentChance: 0.9,
  leastContentChance: 0.5,
  sourceChance: 0.7,
  isByRule: false,
};

function finding(content: string, change: Partial<Finding> = {}): Finding {
  const [cue, source] = [runOf(COLUMNS, 'blorped'), runOf(COLUMNS, 'Ida')];
  return { content: [runOf(COLUMNS, content)], cue: [cue], source: [source], evidence: EVIDENCE, ...change };
}

describe('the rows of a finding', () => {
  it('are the same for the same finding, and lie in the table', () => {
    const rows = judgeRows(COLUMNS, finding('“ We wait and see , ”'), MASK);
    expect(judgeRows(COLUMNS, finding('“ We wait and see , ”'), MASK)).toEqual(rows);
    expect(rows.every((row) => row >= 0 && row <= MASK)).toBe(true);
  });

  it('tell whole quotations, cut ones and words outside apart', () => {
    const contents = ['“ We wait and see , ”', '“ We wait and', 'It “ never stopped ” raining', 'raining .'];
    const rows = contents.map((content) => judgeRows(COLUMNS, finding(content), MASK).join());
    expect(new Set(rows).size).toBe(contents.length);
  });

  it.each([
    ['chance of its cue', { evidence: { ...EVIDENCE, cueChance: 0.1 } }],
    ['chance of its content', { evidence: { ...EVIDENCE, contentChance: 0.1 } }],
    ['least chance of its content', { evidence: { ...EVIDENCE, leastContentChance: 0 } }],
    ['chance of its source', { evidence: { ...EVIDENCE, sourceChance: 0.1 } }],
    ['source', { source: [] }],
    ['cue', { cue: [], evidence: { ...EVIDENCE, head: -1 } }],
  ])('change with the %s', (_, change) => {
    const content = '“ We wait and see , ”';
    expect(judgeRows(COLUMNS, finding(content, change), MASK)).not.toEqual(judgeRows(COLUMNS, finding(content), MASK));
  });
});

describe('the chance of a finding', () => {
  const rows = judgeRows(COLUMNS, finding('“ We wait and see , ”'), MASK);

  it.each([
    ['is a half when nothing is known', 0, 0.5],
    ['is 1 at most', 1e6, 1],
    ['is 0 at least', -1e6, 0],
  ])('%s', (_, weight, chance) => {
    const weights = { rows: new Float32Array(MASK + 1).fill(weight), threshold: 0.5 };
    expect(chanceOf(COLUMNS, finding('“ We wait and see , ”'), weights)).toBeCloseTo(chance, 9);
  });

  it('is the logistic function of the sum of the weights of its rows', () => {
    const weights = new Float32Array(MASK + 1);
    for (const row of rows) weights[row] = 0.125;
    const chance = chanceOf(COLUMNS, finding('“ We wait and see , ”'), { rows: weights, threshold: 0.5 });
    expect(chance).toBeCloseTo(1 / (1 + Math.exp(-0.125 * rows.length)), 6);
  });
});
