import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/evaluation/bootstrap.ts';
import type { Criterion, Subset } from '../../src/evaluation/measures.ts';
import { evaluateMarked, person } from './evaluated-text.ts';

/** Right and all segments of the candidate, found and all segments of the gold. */
const countsOf = ({ counts }: Score): string =>
  `${counts.correctCandidate}/${counts.candidate} ${counts.correctGold}/${counts.gold}`;

function counts(gold: string, candidate: string, subset: Subset = 'all', criterion: Criterion = 'attribution'): string {
  return countsOf(evaluateMarked({ marked: gold }, { marked: candidate }).criteria[criterion][subset]);
}

describe('an attribution', () => {
  it.each([
    [
      'is right without the marks',
      '⟦content:“Low water,”⟧ ⟦source:Holm⟧ said.',
      '“⟦content:Low water⟧,” ⟦source:Holm⟧ said.',
      '1/1 1/1',
    ],
    [
      'is right with a part of the source',
      '⟦content:Low water⟧, said ⟦source:the pilot Holm⟧.',
      '⟦content:Low water⟧, said the pilot ⟦source:Holm⟧.',
      '1/1 1/1',
    ],
    ['is right when both leave the source out', '⟦content:Low water⟧.', '⟦content:Low water⟧.', '1/1 1/1'],
    ['is right with half of the letters', '⟦content:abcd efgh⟧.', '⟦content:abcd⟧ efgh.', '1/1 1/1'],
    ['is wrong with less than half', '⟦content:abcd efghi⟧.', '⟦content:abcd⟧ efghi.', '0/1 0/1'],
    [
      'is wrong with another source',
      '⟦content:Low water⟧, said ⟦source:Holm⟧ to Lind.',
      '⟦content:Low water⟧, said Holm to ⟦source:Lind⟧.',
      '0/1 0/1',
    ],
    [
      'is wrong with a source too many',
      '⟦content:Low water⟧, said Holm.',
      '⟦content:Low water⟧, said ⟦source:Holm⟧.',
      '0/1 0/1',
    ],
    [
      'is wrong with a source too few',
      '⟦content:Low water⟧, said ⟦source:Holm⟧.',
      '⟦content:Low water⟧, said Holm.',
      '0/1 0/1',
    ],
    ['is missed', '⟦content:Low water⟧, they said.', 'Low water, they said.', '0/0 0/1'],
    ['is spurious', 'Low water, they said.', '⟦content:Low water⟧, they said.', '0/1 0/0'],
    ['without a letter is none', '⟦content:“…”⟧ they said.', '“…” they said.', '0/0 0/0'],
  ])('%s', (_, gold, candidate, expected) => {
    expect(counts(gold, candidate)).toBe(expected);
  });
});

describe('a segment', () => {
  it.each([
    ['ends where other words interrupt', '⟦content:“Low,”⟧ said Holm, ⟦content:“and late.”⟧', '0/0 0/2'],
    ['goes on over punctuation and space', '⟦content:“Low,”⟧ – ⟦content:“and late.”⟧', '0/0 0/1'],
    ['goes on where spans overlap or touch', '⟦content:Low ⟧⟦content:and late.⟧', '0/0 0/1'],
    ['ends with its paragraph', '⟦content:“Low.\n“And late.”⟧', '0/0 0/2'],
    ['is counted once for each quote that has it', '⟦content#1:Low ⟦content#2:and⟧ late⟧', '0/0 0/2'],
  ])('%s', (_, gold, expected) => {
    expect(counts(gold, gold.replaceAll(/⟦[^:⟦⟧]*:|⟧/gu, ''))).toBe(expected);
  });

  it('inherits the source of its quote', () => {
    const gold = '⟦content:Low⟧, said ⟦source:Holm⟧, ⟦content:and late⟧.';
    expect(counts(gold, '⟦content:Low⟧, said ⟦source:Holm⟧, ⟦content#2:and late⟧.')).toBe('1/2 1/2');
  });

  it('inherits the kind of its quote', () => {
    const gold = '⟦content:“Low,”⟧ said Holm, ⟦content:and late⟧.';
    expect(counts(gold, gold, 'mixed')).toBe('2/2 2/2');
  });
});

describe('alignment', () => {
  it('is one to one: of two candidates for one statement one is spurious', () => {
    const gold = '⟦content:abcd efgh⟧.';
    expect(counts(gold, '⟦content#1:abcd⟧ ⟦content#2:efgh⟧.')).toBe('1/2 1/1');
  });

  it('takes the better pair first, though the other begins earlier', () => {
    const gold = 'abcd ⟦content#1:efgh ijkl⟧ mnop.';
    expect(counts(gold, '⟦content#1:abcd efgh⟧ ⟦content#2:ijkl mnop⟧.')).toBe('0/2 0/1');
    expect(counts(gold, '⟦content#1:abcd efgh ⟦content#2:ijkl⟧⟧ mnop.')).toBe('1/2 1/1');
  });

  it('of two candidates that fit alike takes the earlier, whose source counts', () => {
    const gold = '⟦source:Holm⟧: ⟦content:abcd efgh⟧.';
    expect(counts(gold, '⟦source#1:Holm⟧: ⟦content#1:abcd⟧ ⟦content#2:efgh⟧.')).toBe('1/2 1/1');
    expect(counts(gold, '⟦source#2:Holm⟧: ⟦content#1:abcd⟧ ⟦content#2:efgh⟧.')).toBe('0/2 0/1');
  });
});

describe('kinds and criteria', () => {
  const gold = '⟦content#1:“Low water,”⟧ said ⟦source#1:Holm⟧. Lind said ⟦content#2:it was late⟧.';
  const candidate = '⟦content#1:“Low water,” said⟧ ⟦source#1:Holm⟧. Lind said it was ⟦content#2:late⟧.';

  it.each<[Subset, Criterion, string]>([
    ['all', 'attribution', '1/2 1/2'],
    ['direct', 'attribution', '0/0 1/1'],
    ['mixed', 'attribution', '1/1 0/0'],
    ['indirect', 'attribution', '0/1 0/1'],
    ['all', 'contentExact', '0/2 0/2'],
    ['all', 'strict', '0/2 0/2'],
  ])('%s, %s: %s', (subset, criterion, expected) => {
    expect(counts(gold, candidate, subset, criterion)).toBe(expected);
  });

  it('content is exact whatever the source, strict is not', () => {
    const [known, found] = ['⟦content:Low⟧, said ⟦source:Mrs Holm⟧.', '⟦content:Low⟧, said Mrs ⟦source:Holm⟧.'];
    expect(counts(known, found, 'all', 'contentExact')).toBe('1/1 1/1');
    expect(counts(known, found, 'all', 'attribution')).toBe('1/1 1/1');
    expect(counts(known, found, 'all', 'strict')).toBe('0/1 0/1');
    expect(counts(known, known, 'all', 'strict')).toBe('1/1 1/1');
  });

  it('reported speech is direct, mixed, or has a reporting verb or "according" in its cue', () => {
    const marked =
      '⟦content#1:“Low”⟧. ⟦content#2:It is “low”⟧. ⟦content#3:It ebbs⟧, ⟦cue#3:says⟧ Holm. ⟦content#4:It ebbs⟧, ' +
      '⟦cue#4:according to⟧ Holm. Holm ⟦cue#5:believes⟧ ⟦content#5:it ebbs⟧. Holm ⟦cue#6:hopes⟧ ⟦content#6:for tides⟧.';
    expect(counts(marked, marked, 'speech')).toBe('4/4 4/4');
    expect(counts(marked, marked)).toBe('6/6 6/6');
  });
});

describe('speakers', () => {
  const marked = '⟦content#1:“Low,”⟧ said Holm. ⟦content#2:“Late,”⟧ said Lind. ⟦content#3:“Over,”⟧ said the port.';
  const gold = {
    marked,
    facts: {
      1: { speaker: person('Vera Holm') },
      2: { speaker: person('Tor Lind') },
      3: { speaker: { kind: 'organization', name: 'Port of Vik' } as const },
    },
  };
  const measured = (...speakers: readonly (string | undefined)[]) => {
    const facts = speakers.map((name, index) => [
      index + 1,
      { speaker: name === undefined ? undefined : person(name) },
    ]);
    return evaluateMarked(gold, { marked, facts: Object.fromEntries(facts) }).speakers;
  };

  it.each([
    ['all right', ['Holm', 'Mr. Lind', undefined], 1, '2/2 2/2', '2/2 2/2'],
    ['one wrong', ['Holm', 'Holm', undefined], 0.5, '1/2 1/2', '1/1 1/2'],
    ['a person for an organization', ['Holm', 'Lind', 'Vik'], 1, '2/3 2/2', '2/3 2/2'],
    ['none', [undefined, undefined, undefined], 0, '0/0 0/2', '0/0 0/2'],
  ])('%s', (_, names, accuracy, ...expected) => {
    const speakers = measured(...names);
    expect(speakers.accuracy).toMatchObject({ recall: { value: accuracy }, counts: { gold: 2 } });
    expect([countsOf(speakers.endToEnd), countsOf(speakers.quotedPersons)]).toEqual(expected);
  });

  it('a gold quote that does not tell its speaker is held against nobody', () => {
    const { endToEnd } = evaluateMarked(
      { marked, facts: { 1: gold.facts[1] } },
      { marked, facts: { 1: { speaker: person('Holm') }, 2: { speaker: person('Lind') } } },
    ).speakers;
    expect(countsOf(endToEnd)).toBe('1/1 1/1');
  });
});
