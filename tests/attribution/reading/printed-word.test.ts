import { describe, expect, it } from 'vitest';
import { printedWord } from '../../../src/attribution/reading/printed-word.ts';

describe('a printed word', () => {
  it.each([
    ['Harbour', 'harbour'],
    ['don’t', "don't"],
    ['É', 'é'],
    ['—', '—'],
    ['Harbourmaster-general’s', "harbourmaster-general's"],
    ['', ''],
  ])('%s has the lower case %s', (printed, lower) => {
    expect(printedWord(`(${printed})`, 1, 1 + printed.length)).toEqual({ printed, lower });
  });

  it('is the same object wherever texts print it', () => {
    expect(printedWord('the ferry', 4, 9)).toBe(printedWord('a ferry', 2, 7));
  });

  it('stays true when more words have come than are kept', () => {
    const words = Array.from({ length: 50_000 }, (_, index) => `W${index}`);
    for (const printed of words) expect(printedWord(printed, 0, printed.length).printed).toBe(printed);
  });
});
