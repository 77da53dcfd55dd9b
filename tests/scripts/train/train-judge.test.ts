import { describe, expect, it } from 'vitest';
import { isRight, trainJudge } from '../../../scripts/train/train-judge.ts';
import type { Finding } from '../../../src/attribution/model/3-find-arguments.ts';
import { chanceOf } from '../../../src/attribution/model/6-judge.ts';
import type { Stretch } from '../../../src/attribution/model/feature-list.ts';
import { columnsOfText } from '../../attribution/model/invented-columns.ts';

function runs(...pairs: (readonly [first: number, end: number])[]): Stretch[] {
  return pairs.map(([first, end]) => ({ first, end }));
}

describe('a finding is right', () => {
  const gold = [{ content: runs([10, 20]), cue: runs([8, 9]), source: runs([6, 8]) }];

  it.each([
    ['with the same content and source', runs([10, 20]), runs([6, 8]), true],
    ['with half of the content', runs([10, 15]), runs([6, 8]), true],
    ['with twice the content', runs([10, 30]), runs([6, 8]), true],
    ['with a part of the source', runs([10, 20]), runs([7, 8]), true],
    ['with the content in pieces', runs([10, 14], [15, 20]), runs([6, 8]), true],
    ['not with less than half of the content', runs([10, 14]), runs([6, 8]), false],
    ['not with more than twice the content', runs([9, 30]), runs([6, 8]), false],
    ['not with other content', runs([30, 40]), runs([6, 8]), false],
    ['not with another source', runs([10, 20]), runs([3, 5]), false],
    ['not without the source', runs([10, 20]), [], false],
  ])('%s', (_, content, source, right) => expect(isRight({ content, source }, gold)).toBe(right));

  it('without a source where there is none', () => {
    const bare = gold.map((attribution) => ({ ...attribution, source: [] }));
    expect(isRight({ content: runs([10, 20]), source: [] }, bare)).toBe(true);
    expect(isRight({ content: runs([10, 20]), source: runs([6, 8]) }, bare)).toBe(false);
  });
});

describe('a judge', () => {
  const columns = columnsOfText('Ida blorped that we wait here.');
  const findingOf = (cueChance: number): Finding => ({
    content: runs([3, 6]),
    cue: runs([1, 2]),
    source: runs([0, 1]),
    evidence: { head: 1, cueChance, contentChance: 0.7, leastContentChance: 0.5, sourceChance: 0.7, isByRule: false },
  });
  const good = {
    columns,
    findings: [findingOf(0.97)],
    gold: [{ content: runs([3, 6]), cue: [], source: runs([0, 1]) }],
  };
  const bad = { columns, findings: [findingOf(0.02)], gold: [] };
  const lessons = Array.from({ length: 60 }, () => [good, bad]).flat();

  it('learns which findings are right', () => {
    const weights = trainJudge(lessons, 0.33);
    expect(chanceOf(columns, findingOf(0.97), weights)).toBeGreaterThan(0.8);
    expect(chanceOf(columns, findingOf(0.02), weights)).toBeLessThan(0.2);
  });

  it('learns the same each time, and keeps the threshold', () => {
    expect(trainJudge(lessons, 0.4)).toEqual(trainJudge(lessons, 0.4));
    expect(trainJudge(lessons, 0.4).threshold).toBe(0.4);
  });

  it('who learned nothing takes every finding for as likely as not', () => {
    expect(chanceOf(columns, findingOf(0.97), trainJudge([], 0.33))).toBe(0.5);
  });
});
