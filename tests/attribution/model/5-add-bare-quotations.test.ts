import { describe, expect, it } from 'vitest';
import { LABEL, type Labelling } from '../../../src/attribution/model/1-label-tokens.ts';
import type { Finding } from '../../../src/attribution/model/3-find-arguments.ts';
import { bareQuotations } from '../../../src/attribution/model/5-add-bare-quotations.ts';
import type { Columns } from '../../../src/attribution/model/columns.ts';
import { blankLabelling, columnsOfText, runOf, wordsOf } from './invented-columns.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

type Role = 'content' | 'cue' | 'source';

/** Labels the words as the first chain would. */
function label(columns: Columns, labelling: Labelling, role: Role, words: string): void {
  const { first, end } = runOf(columns, words);
  labelling.label.fill(LABEL[role] + 1, first, end);
  labelling.label[first] = LABEL[role];
  labelling[role].fill(0.9, first, end);
}

function findIn(text: string, labels: readonly (readonly [Role, string])[], taken: readonly Finding[] = []): unknown {
  const columns = columnsOfText(text);
  const labelling = blankLabelling(columns.count);
  for (const [role, words] of labels) label(columns, labelling, role, words);
  return bareQuotations(columns, labelling, taken).map(({ content, cue, source }) =>
    [content, cue, source].map((runs) => runs.map((run) => wordsOf(columns, run)).join(' + ')),
  );
}

const WAIT = ['content', '“ We wait here . ”'] as const;

describe('a quotation that no cue claims', () => {
  it('stands by itself when it reads as content', () => {
    expect(findIn('“We wait here.”', [WAIT])).toEqual([['“ We wait here . ”', '', '']]);
  });

  it('takes the nearest words that read as cue and source', () => {
    const text = 'Kai snarfed. Ida blorped. “We wait here.” Then it rained, and Joe grumbled.';
    const words = ['Kai', 'Ida', 'Joe'].map((name) => ['source', name] as const);
    const cues = ['snarfed', 'blorped', 'grumbled'].map((verb) => ['cue', verb] as const);
    expect(findIn(text, [WAIT, ...words, ...cues])).toEqual([['“ We wait here . ”', 'blorped', 'Ida']]);
  });

  it('takes nothing from too far away', () => {
    const text = `Ida left.\n\n${'It rained. '.repeat(40)}\n\n“We wait here.”`;
    expect(findIn(text, [WAIT, ['source', 'Ida']])).toEqual([['“ We wait here . ”', '', '']]);
  });

  it.each([
    ['has three words', '“Here.” It rained.', ['content', '“ Here . ”'], [['“ Here . ”', '', '']]],
    ['is mostly outside marks', 'We wait and wait “here”', ['content', 'We wait and wait “ here ”'], []],
    ['has two tokens', 'A “slogan', ['content', '“ slogan'], []],
  ] as const)('that %s is weighed by length and marks', (_, text, labels, expected) => {
    expect(findIn(text, [labels])).toEqual(expected);
  });

  it('is left alone when a finding holds a part of it', () => {
    const content = [{ first: 2, end: 3 }];
    const evidence = {
      head: -1,
      cueChance: 0,
      contentChance: 1,
      leastContentChance: 1,
      sourceChance: 0,
      isByRule: false,
    };
    expect(findIn('“We wait here.”', [WAIT], [{ content, cue: [], source: [], evidence }])).toEqual([]);
  });

  it('is found among a hundred thousand others in time that grows no faster than their number', () => {
    const growth = growthOf(25_000, (quotations) => {
      const columns = columnsOfText('“We wait here.” '.repeat(quotations));
      const labelling = blankLabelling(columns.count);
      labelling.content.fill(0.9);
      for (let token = 0; token < columns.count; token += 1)
        labelling.label[token] = token % 6 === 0 ? LABEL.content : LABEL.inContent;
      return () => expect(bareQuotations(columns, labelling, [])).toHaveLength(quotations);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
