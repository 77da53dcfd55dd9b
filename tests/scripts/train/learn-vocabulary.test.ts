import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  learnGroups,
  learnVocabulary,
  leaveOut,
  withSoleTags,
} from '../../../scripts/train/learn-vocabulary.ts';
import type { Columns } from '../../../src/attribution/model/columns.ts';
import { TAGS } from '../../../src/attribution/model/tagger.ts';
import { cueBin, Vocabulary, type VocabularyTable } from '../../../src/attribution/model/vocabulary.ts';
import { columnsOfText, runOf } from '../../attribution/model/invented-columns.ts';
import { readMarkedGold } from '../../attribution/model/tiny-model.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const NO_GROUPS = { fineGroups: new Map<number, number>(), middleGroups: Uint8Array.of(0) };

const ARTICLES = await readMarkedGold([
  '⟦source:Ida⟧ ⟦cue:blorped⟧ that ⟦content:we wait⟧. ⟦source#2:Kai⟧ ⟦cue#2:blorped⟧ that ⟦content#2:we go⟧.',
  '⟦source:Joe⟧ ⟦cue:snarfed⟧ that ⟦content:we wait⟧. Joe snarfed all day.',
  'Mia blorped all day. Mia snarfed all day.',
]);

function binOf(columns: Columns, word: string): number | undefined {
  return columns.cueBin[runOf(columns, word).first];
}

describe('the vocabulary', () => {
  const table = learnVocabulary(NO_GROUPS, ARTICLES);
  const vocabulary = new Vocabulary(table);

  it.each([
    ['blorped', 3, 2],
    ['snarfed', 3, 1],
    ['all', 3, 0],
    ['Joe', 2, 0],
  ])('knows how often “%s”, which stands there %d times, is a cue: %d times', (word, seen, asCue) => {
    expect(vocabulary.facts(word).cueBin).toBe(cueBin(seen, asCue));
  });

  it('does not hold words that were seen once', () => {
    expect(vocabulary.row(vocabulary.facts('go').hash)).toBeUndefined();
  });

  it('holds its words in the order of their hashes, each once', () => {
    expect(Array.from(table.hashes)).toEqual([...new Set(table.hashes)].sort((a, b) => a - b));
  });

  it('marks words that nearly always have the same tag', () => {
    const columns = columnsOfText('bread boat '.repeat(300));
    const tags = columns.word.map((_, token) => TAGS.indexOf(token === 5 || token % 2 === 0 ? 'NOUN' : 'VERB'));
    const mixed = columns.word.map((_, token) => TAGS.indexOf(token % 3 === 0 ? 'ADJ' : 'ADV'));
    const known: VocabularyTable = learnVocabulary(
      { ...NO_GROUPS, fineGroups: new Map(Array.from(columns.word.slice(0, 2), (hash) => [hash, 1])) },
      [],
    );
    const sole = withSoleTags(known, [{ columns, tags: Uint8Array.from(tags) }]).soleTags;
    expect(Array.from(sole, (tag) => TAGS[tag - 1]).sort()).toEqual(['NOUN', 'VERB']);
    expect(withSoleTags(known, [{ columns, tags: Uint8Array.from(mixed) }]).soleTags).toEqual(Uint8Array.of(0, 0));
  });
});

describe('an article in training', () => {
  const columns = ARTICLES.map(({ reading }) => columnsOfText(reading.text));
  leaveOut(ARTICLES, columns);

  it.each([
    [0, 'blorped', 1, 0],
    [1, 'snarfed', 1, 0],
    [2, 'blorped', 2, 2],
    [2, 'snarfed', 2, 1],
    [2, 'day', 1, 0],
  ])('%d sees “%s” as the others have it: %d times, %d of them a cue', (index, word, seen, asCue) => {
    expect(binOf(columns[index]!, word)).toBe(cueBin(seen, asCue));
  });
});

describe('groups of words', () => {
  const random = new SeededRandom(3);
  const words = Array.from({ length: 1_500 }, (_, index) => `word${index.toString(36).replace(/\d/g, 'x')}${index}`);
  const values = Float32Array.from({ length: words.length * 4 }, () => random.next() - 0.5);
  const letters = words.map((word) => word.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''));
  const groups = learnGroups(letters, { count: words.length, dimensions: 4, values });

  it('are at most 1024 fine and 128 middle ones, from 1, and each word has one', () => {
    expect(new Set(groups.fineGroups.keys()).size).toBe(words.length);
    expect(Math.min(...groups.fineGroups.values())).toBeGreaterThan(0);
    expect(Math.max(...groups.fineGroups.values())).toBeLessThanOrEqual(1_024);
    expect(Math.max(...groups.middleGroups)).toBeLessThanOrEqual(128);
    expect(groups.middleGroups[0]).toBe(0);
  });

  it('come out of the weights of an earlier training as they went in', () => {
    const again = groupsOf(learnVocabulary(groups, ARTICLES));
    expect(new Map([...again.fineGroups].sort())).toEqual(new Map([...groups.fineGroups].sort()));
    expect(again.middleGroups).toEqual(groups.middleGroups);
  });
});
