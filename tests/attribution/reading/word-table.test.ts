import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { WordTable } from '../../../src/attribution/reading/word-table.ts';

const tableOf = (slots: number) => new WordTable(slots, (printed) => ({ printed }));

it('a word is the same object wherever texts print it', () => {
  const table = tableOf(64);
  expect(table.at('the ferry', 4, 9)).toBe(table.at('a ferry', 2, 7));
  expect(table.at('a ferryman', 2, 7)).toBe(table.at('ferry', 0, 5));
});

it('more words than are kept are given as they are printed', () => {
  const table = tableOf(64);
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < 2_000; index += 1) {
      const text = `“W${index}”`;
      expect(table.at(text, 1, text.length - 1).printed).toBe(`W${index}`);
    }
  }
});

it.each([0, 1, 31, 32, 1_000])('a word of %d letters is as it is printed', (length) => {
  const table = tableOf(64);
  const word = 'é'.repeat(length);
  expect(table.at(`“${word}”`, 1, 1 + length)).toEqual({ printed: word });
  expect(table.at(`“${word}”`, 1, 1 + length)).toEqual({ printed: word });
});

it('words that begin alike are told apart', () => {
  const table = tableOf(4);
  const words = ['a', 'ab', 'abc', 'abd', '', 'b', 'ba', '\ud83c', '\udf0a'];
  for (const word of [...words, ...words]) expect(table.at(word, 0, word.length).printed).toBe(word);
});

it('a word does not keep its text in memory', () => {
  const table = tableOf(1024);
  const before = usedHeap();
  for (let index = 0; index < 100; index += 1) {
    const word = `internationally${index}`;
    // Through bytes: one string in memory, of which a piece is a slice.
    const text = Buffer.from(`${'b '.repeat(2_500)}${word}${' b'.repeat(MEGABYTE / 2)}`).toString();
    table.at(text, 5_000, 5_000 + word.length);
  }
  expect(usedHeap() - before).toBeLessThan(20 * MEGABYTE);
  expect(table.at('internationally99', 0, 17)).toEqual({ printed: 'internationally99' });
});

const MEGABYTE = 2 ** 20;

function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return getHeapStatistics().used_heap_size;
}
