import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cueBin, normalizeWord, Vocabulary } from '../../../src/attribution/model/vocabulary.ts';
import { inventedTable } from './invented-columns.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

const MEGABYTE = 2 ** 20;

describe('a word in the vocabulary', () => {
  it.each([
    ['Said', 'said'],
    ['NATO', 'nato'],
    ['isn’t', "isn't"],
    ['isnʼt', "isn't"],
    ['“', '"'],
    ['”', '"'],
    ['2025', '0000'],
    ['B-52', 'b-00'],
    ['1,200', '0,000'],
    ['Éva', 'éva'],
    ['سلمى', 'سلمى'],
    ['', ''],
  ])('%j is known as %j', (printed, normalized) => expect(normalizeWord(printed)).toBe(normalized));

  it('is found with its groups and its bin, however it is printed', () => {
    const vocabulary = new Vocabulary(inventedTable({ said: { cueBin: 9, fineGroup: 2 }, told: { cueBin: 8 } }));
    const expected = { cueBin: 9, fineGroup: 2, middleGroup: 12 };
    expect(vocabulary.facts('said')).toMatchObject(expected);
    expect(vocabulary.facts('SAID')).toMatchObject(expected);
    expect(vocabulary.facts('told')).toMatchObject({ cueBin: 8, fineGroup: 0, middleGroup: 0 });
  });

  it('has the bin of words seen too rarely, and no group, when it is unknown', () => {
    const facts = new Vocabulary(inventedTable()).facts('blorped');
    expect(facts).toMatchObject({ cueBin: cueBin(0, 0), fineGroup: 0, middleGroup: 0 });
  });

  it('shares beginning and end with words that begin and end alike', () => {
    const vocabulary = new Vocabulary(inventedTable());
    const [a, b] = [vocabulary.facts('reporting'), vocabulary.facts('repeating')];
    expect([a.prefix3, a.suffix3, a.suffix2]).toEqual([b.prefix3, b.suffix3, b.suffix2]);
    expect(a.hash).not.toBe(b.hash);
  });

  it('has a row, which is undefined when the word is not there', () => {
    const vocabulary = new Vocabulary(inventedTable({ said: {}, told: {} }));
    expect(vocabulary.row(vocabulary.facts('told').hash)).toBeTypeOf('number');
    expect(vocabulary.row(vocabulary.facts('blorped').hash)).toBeUndefined();
  });

  it('takes time that grows no faster than its length, up to a megabyte', () => {
    const growth = growthOf(MEGABYTE / 4, (length) => {
      const words = ['a', '9', '’', 'ß', '🌊'].map((unit) => unit.repeat(length / unit.length));
      return () => {
        const vocabulary = new Vocabulary(inventedTable());
        for (const word of words) vocabulary.facts(word);
      };
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });

  it('has the same facts after so many others that it was forgotten', () => {
    const vocabulary = new Vocabulary(inventedTable({ said: { cueBin: 9 } }));
    const before = vocabulary.facts('said');
    for (let index = 0; index < 120_000; index += 1) vocabulary.facts(`word${index.toString(36)}`);
    expect(vocabulary.facts('said')).toEqual(before);
  });

  it.each([
    ['its text', 5_000, 'internationally'],
    ['the megabyte that it is', 0, 'a'.repeat(MEGABYTE)],
  ])('does not keep %s in memory', (_, at, word) => {
    const vocabulary = new Vocabulary(inventedTable());
    const before = usedHeap();
    for (let index = 0; index < 200; index += 1) {
      const text = Buffer.from(`${'b '.repeat(at / 2)}${word}${index}${' b'.repeat(MEGABYTE / 2)}`).toString();
      vocabulary.facts(text.slice(at, at + word.length + String(index).length));
    }
    expect(usedHeap() - before).toBeLessThan(20 * MEGABYTE);
    expect(vocabulary.facts('b')).toBeDefined();
  });
});

describe('the bin of a word that was seen', () => {
  it.each([
    [0, 0, 1],
    [1, 1, 1],
    [2, 0, 4],
    [1_000, 0, 2],
    [1_000, 5, 3],
    [1_000, 20, 4],
    [1_000, 50, 5],
    [1_000, 100, 6],
    [1_000, 200, 7],
    [1_000, 400, 8],
    [1_000, 600, 9],
    [1_000, 1_000, 10],
  ])('%d times, %d of them in a cue, is %d', (seen, asCue, bin) => expect(cueBin(seen, asCue)).toBe(bin));
});

function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return getHeapStatistics().used_heap_size;
}
