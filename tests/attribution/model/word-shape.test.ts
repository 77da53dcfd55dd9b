import { describe, expect, it } from 'vitest';
import { isCapitalized, isDivider, SHAPE, shapeOf } from '../../../src/attribution/model/word-shape.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

describe('the shape of a word', () => {
  it.each<[string, keyof typeof SHAPE]>([
    ['A', 'capital'],
    ['É', 'capital'],
    ['NATO', 'allCapitals'],
    ['Leila', 'capitalized'],
    ['Łódź', 'capitalized'],
    ['said', 'lowerCase'],
    ['2025', 'year'],
    ['12', 'number'],
    ['20251', 'number'],
    ['1,200', 'mixedNumber'],
    ['3rd', 'mixedNumber'],
    ['B-52', 'mixedNumber'],
    ['Jong-un', 'capitalHyphen'],
    ['well-known', 'hyphen'],
    ['—', 'dash'],
    ['--', 'dash'],
    ['McCoy', 'mixedCase'],
    ["O'Hara", 'mixedCase'],
    ['U.S.', 'mixedCase'],
    ['“', 'doubleMark'],
    ['”', 'doubleMark'],
    ['"', 'doubleMark'],
    ['.', 'stop'],
    ['?!', 'stop'],
    [',', 'comma'],
    [':', 'colon'],
    [';', 'semicolon'],
    ['(', 'bracket'],
    [']', 'bracket'],
    ['’s', 'apostrophe'],
    ["'", 'apostrophe'],
    ["don't", 'uncased'],
    ['سلمى', 'uncased'],
    ['🌊', 'other'],
    ['$', 'other'],
    ['\ud83c', 'other'],
    ['\0', 'other'],
    ['', 'other'],
  ])('of %j is %s', (word, shape) => expect(shapeOf(word)).toBe(SHAPE[shape]));

  it.each(['A', 'a', 'A-', '-', '1', '.', 'aB'])(
    'of a megabyte of %j takes time that grows no faster than the word',
    (unit) => {
      const growth = growthOf(2 ** 18, (length) => {
        const word = unit.repeat(length / unit.length);
        return () => shapeOf(word);
      });
      expect(growth).toBeLessThan(LINEAR_GROWTH);
    },
  );

  it.each([
    ['“', true],
    ['.', true],
    [',', true],
    [':', true],
    [';', true],
    ['—', true],
    [')', true],
    ['’s', false],
    ['said', false],
    ['Omar', false],
  ])('of %j divides a sentence: %s', (word, divides) => expect(isDivider(shapeOf(word))).toBe(divides));

  it.each([
    ['A', true],
    ['NATO', true],
    ['Leila', true],
    ['Jong-un', true],
    ['McCoy', true],
    ['said', false],
    ['well-known', false],
    ['2025', false],
    ['—', false],
  ])('of %j begins with a capital letter: %s', (word, begins) => expect(isCapitalized(shapeOf(word))).toBe(begins));
});
