import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';

describe('foldText', () => {
  test.each([
    ['Ångström', 'angstrom', 'accents and case'],
    ['İstanbul', 'istanbul', 'a dot that only capitals have'],
    ['Владимир Ёлкин', 'владимир елкин', 'Cyrillic accents'],
    ['ﬁnal ＡＢＣ１', 'final abc1', 'ligatures and full width'],
    ['Straße', 'straße', 'letters of their own stay'],
    ['مُحَمَّد', 'محمد', 'Arabic short vowels, which writers may leave out'],
    ['شָׁלוֹם'.slice(1), 'לום', 'Hebrew points'],
    ['हिन्दी', 'हिन्दी', 'vowel signs that tell words apart stay'],
    ['ｶﾞ', 'ガ', 'half width kana join their voicing mark'],
    ['한국', '한국', 'Korean syllables stay whole'],
    ['in\u00adform', 'inform', 'soft hyphens'],
    ['❤\ufe0f', '❤', 'variation selectors'],
  ])('%s is compared as %s: %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('composed and decomposed letters are the same', () => {
    expect(foldText('Zoe\u0308')).toBe(foldText('Zoë'));
  });

  test('folding a folded character changes nothing, for every character of Unicode', () => {
    const restless: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const folded = foldText(String.fromCodePoint(codePoint));
      if (foldText(folded) !== folded) restless.push(codePoint.toString(16));
    }
    expect(restless).toEqual([]);
  });
});
