import { describe, expect, test } from 'vitest';
import { matches } from '../../src/search/matches.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { wordsOnly } from './words-only.ts';

describe('matches', () => {
  test.each([
    ['a', 'b a', true],
    ['a', 'ab', false],
    ['a*', 'b ab', true],
    ['a*', 'a', true],
    ['"a b"', 'a a b', true],
    ['"a b"', 'a c b', false],
    ['"a b"', 'b a', false],
    ['"a b"', 'c a', false],
    ['"a b*"', 'a bc', true],
    ['"a b*"', 'ac b', false],
    ['a b', 'b c a', true],
    ['a b', 'a', false],
    ['a OR b', 'b', true],
    ['a OR b', 'c', false],
    ['NOT a', 'b', true],
    ['NOT a', '', true],
    ['NOT a', 'a b', false],
    ['a NOT "b c"', 'a c b', true],
    ['', 'a', false],
    ['', '', false],
  ])('%s in "%s": %s', (query, text, expected) => {
    expect(matches(wordsOnly(parseQuery(query)), text === '' ? [] : text.split(' '))).toBe(expected);
  });
});
