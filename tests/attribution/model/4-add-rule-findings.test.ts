import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/attribution/model/3-find-arguments.ts';
import { ruleFindings } from '../../../src/attribution/model/4-add-rule-findings.ts';
import { blankLabelling, columnsOfText, runOf, wordsOf } from './invented-columns.ts';

const COLUMNS = columnsOfText('“The bridge is safe,” Ida Brand said. It rained.');
const EVIDENCE = {
  head: -1,
  cueChance: 0,
  contentChance: 1,
  leastContentChance: 1,
  sourceChance: 0,
  isByRule: false,
};

function foundBeside(...contents: string[]): Finding[] {
  const findings = contents.map((words) => ({
    content: [runOf(COLUMNS, words)],
    cue: [],
    source: [],
    evidence: EVIDENCE,
  }));
  return [...ruleFindings(COLUMNS, blankLabelling(COLUMNS.count), findings)];
}

describe('what the rules found', () => {
  it('is added where nothing else was found, with what the labels make of it', () => {
    const [found] = foundBeside('It rained');
    const words = [found!.content, found!.source, found!.cue].map(([run]) => wordsOf(COLUMNS, run!));
    expect(words).toEqual(['“ The bridge is safe , ”', 'Ida Brand', 'said']);
    expect(found!.evidence).toEqual({
      ...EVIDENCE,
      head: runOf(COLUMNS, 'said').first,
      contentChance: 0,
      leastContentChance: 0,
      isByRule: true,
    });
  });

  it('is left out where the same is found', () => {
    expect(foundBeside('“ The bridge is safe , ”')).toEqual([]);
  });

  it('is added with content in hundreds of thousands of paragraphs', () => {
    const content = new Array(300_000).fill(runOf(COLUMNS, 'It rained'));
    const columns = {
      ...COLUMNS,
      rules: { ...COLUMNS.rules, found: [{ rule: 'said', confidence: 0.9, content, cue: [], source: [] }] },
    };
    const [found] = ruleFindings(columns, blankLabelling(COLUMNS.count), []);
    expect(found?.evidence).toMatchObject({ head: -1, contentChance: 0, leastContentChance: 0 });
  });

  it('is added where a word of its content is found', () => {
    expect(foundBeside('“')).toHaveLength(1);
  });
});
