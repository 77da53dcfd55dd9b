import { describe, expect, it } from 'vitest';
import type { Labelling } from '../../../src/attribution/model/1-label-tokens.ts';
import { type Candidate, findCandidates } from '../../../src/attribution/model/2-find-candidates.ts';
import type { Columns } from '../../../src/attribution/model/columns.ts';
import { blankLabelling, columnsOfText, type InventedWord, runOf, wordsOf } from './invented-columns.ts';

/** A labelling that takes the given words, which no rule knows, for parts of cues. */
function labellingOf(columns: Columns, chances: Readonly<Record<string, number>>, isStart = false): Labelling {
  const labelling = blankLabelling(columns.count);
  for (let token = 0; token < columns.count; token += 1) {
    labelling.cue[token] = chances[columns.reading.word(token)] ?? 0;
    labelling.cueStart[token] = isStart ? (labelling.cue[token] ?? 0) : 0;
  }
  return labelling;
}

interface Texts {
  readonly cues: readonly string[];
  readonly windows: readonly string[];
  readonly heads: readonly string[];
}

function find(text: string, chances: Readonly<Record<string, number>>, words?: Record<string, InventedWord>): Texts {
  const columns = columnsOfText(text, words);
  const found = findCandidates(columns, labellingOf(columns, chances));
  return {
    cues: found.map((candidate) => wordsOf(columns, candidate)),
    windows: found.map(({ window }) => wordsOf(columns, window)),
    heads: found.map(({ head }) => columns.reading.word(head)),
  };
}

function tokensIn(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { window }) => sum + window.end - window.first, 0);
}

describe('candidates for cues', () => {
  it('are the runs of words that may be cues, in order', () => {
    const { cues } = find('Ida blorped loudly. Kai snarfed and blorped.', { blorped: 0.9, loudly: 0.3, snarfed: 0.2 });
    expect(cues).toEqual(['blorped loudly', 'snarfed', 'blorped']);
  });

  it('are none where nothing may be a cue', () => {
    expect(find('Ida went home.', { went: 0.01 }).cues).toEqual([]);
  });

  it('are also the cues of the rules, however unlikely they seem', () => {
    expect(find('“The bridge is safe,” Ida Brand said.', {}).cues).toContain('said');
  });

  it('are cut where another cue begins', () => {
    const columns = columnsOfText('Ida blorped blorped.');
    const found = findCandidates(columns, labellingOf(columns, { blorped: 0.9 }, true));
    expect(found).toHaveLength(2);
  });

  it('end with their paragraph', () => {
    expect(find('Ida blorped\nblorped Kai', { blorped: 0.9 }).cues).toEqual(['blorped', 'blorped']);
  });

  it('have the word as head that is most often a cue', () => {
    const words = { has: { cueBin: 3 }, blorped: { cueBin: 9 }, that: { cueBin: 5 } };
    expect(find('Ida has blorped that we', { has: 0.5, blorped: 0.5, that: 0.5 }, words).heads).toEqual(['blorped']);
  });

  it('look for their arguments in their paragraph', () => {
    expect(find('We wait.\nIda blorped.\nWe wait.', { blorped: 0.9 }).windows).toEqual(['Ida blorped .']);
  });

  it.each([
    ['a colon', 'Ida blorped:\n“We wait.”\nHe left.', 'Ida blorped : “ We wait . ”'],
    ['an open quotation', 'Ida blorped, “Wait.\n“We wait.”\nHe left.', 'Ida blorped , “ Wait . “ We wait . ”'],
    ['no more', 'Ida blorped.\n“We wait.”', 'Ida blorped .'],
    ['a colon before words without marks', 'Ida blorped:\nWe wait.', 'Ida blorped :'],
    [
      'one open quotation after another',
      'Ida blorped, “One.\n“Two.\n“Three.”\n“Four.”',
      'Ida blorped , “ One . “ Two . “ Three . ”',
    ],
  ])('look on into the paragraphs after one that ends in %s', (_, text, window) => {
    expect(find(text, { blorped: 0.9 }).windows).toEqual([window]);
  });

  it('look no farther than some hundred words', () => {
    const rest = 'and on '.repeat(2_000);
    const [window] = find(`${rest}blorped ${rest}`, { blorped: 0.9 }).windows;
    expect(window?.split(' ').length).toBeLessThan(1_000);
    const quoted = 'Ida blorped:'.concat('\n“We wait and wait.'.repeat(2_000));
    expect(find(quoted, { blorped: 0.9 }).windows[0]?.split(' ').length).toBeLessThan(1_000);
  });
});

describe('in a text that is nothing but cues', () => {
  const columns = columnsOfText('blorped '.repeat(100_000));
  const labelling = labellingOf(columns, { blorped: 0.5 }, true);
  const likely = Array.from({ length: 50 }, (_, index) => index * 1_999);
  for (const token of likely) labelling.cue[token] = 0.9;
  const found = findCandidates(columns, labelling);

  it('only so many candidates are kept that their windows hold a dozen tokens for each of the text', () => {
    expect(found.length).toBeGreaterThan(1_000);
    expect(tokensIn(found)).toBeLessThan(13 * columns.count);
  });

  it('the likeliest are kept, in order', () => {
    expect(found.map(({ head }) => head)).toEqual(expect.arrayContaining(likely));
    expect(found.every(({ first }, index) => index === 0 || (found[index - 1]?.end ?? 0) <= first)).toBe(true);
  });

  it('a short text keeps all', () => {
    const short = columnsOfText('blorped '.repeat(60));
    expect(findCandidates(short, labellingOf(short, { blorped: 0.5 }, true))).toHaveLength(60);
  });
});

it('a window holds its cue', () => {
  const columns = columnsOfText('We wait. Ida blorped.');
  const [candidate] = findCandidates(columns, labellingOf(columns, { blorped: 0.5 }));
  expect(candidate).toMatchObject(runOf(columns, 'blorped'));
  expect(candidate!.window.first <= candidate!.first && candidate!.end <= candidate!.window.end).toBe(true);
});
