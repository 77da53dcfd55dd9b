import { describe, expect, it } from 'vitest';
import { type JudgedFinding, settle } from '../../../src/attribution/model/7-settle.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

const EVIDENCE = { head: -1, cueChance: 0, contentChance: 1, leastContentChance: 1, sourceChance: 0, isByRule: false };

function finding(chance: number, ...runs: (readonly [first: number, end: number])[]): JudgedFinding {
  const content = runs.map(([first, end]) => ({ first, end }));
  return { content, cue: [], source: [], evidence: EVIDENCE, chance };
}

function chancesOf(...findings: JudgedFinding[]): number[] {
  return settle(findings, 100).map(({ chance }) => chance);
}

describe('of two findings', () => {
  it('both stay when their contents are apart', () => {
    expect(chancesOf(finding(0.4, [0, 5]), finding(0.9, [5, 10]))).toEqual([0.4, 0.9]);
  });

  it.each([
    ['the same', [0, 10], [0, 10]],
    ['a part of the other', [0, 20], [3, 12]],
    ['half of the other', [0, 10], [5, 15]],
  ] as const)('the likelier stays when the content of one is %s', (_, a, b) => {
    expect(chancesOf(finding(0.9, a), finding(0.4, b))).toEqual([0.9]);
    expect(chancesOf(finding(0.4, a), finding(0.9, b))).toEqual([0.9]);
  });

  it('the first stays when they are equally likely', () => {
    const [a, b] = [finding(0.5, [0, 10]), finding(0.5, [2, 12])];
    expect(settle([a, b], 100)).toEqual([a]);
    expect(settle([b, a], 100)).toEqual([b]);
  });

  it('the one in between the parts of another stays', () => {
    expect(chancesOf(finding(0.9, [0, 5], [10, 15]), finding(0.4, [5, 10]))).toEqual([0.9, 0.4]);
  });
});

describe('the findings that stay', () => {
  it('are in reading order of their contents', () => {
    expect(chancesOf(finding(0.9, [20, 25]), finding(0.8, [0, 5]), finding(0.4, [10, 15]))).toEqual([0.8, 0.4, 0.9]);
  });

  it('are none of none', () => expect(settle([], 0)).toEqual([]));

  it('are chosen among a hundred thousand in time that grows no faster than their number', () => {
    const growth = growthOf(25_000, (count) => {
      const many = Array.from({ length: count }, (_, index) => finding((index % 7) / 7, [index, index + 2]));
      return () => expect(settle(many, count + 2).length).toBeGreaterThan(count / 10);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
