import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, searchableText, tokenize } from '../../src/text/tokens.ts';

describe('tokenize', () => {
  test.each([
    ['Don’t panic', 'don t panic', 'an apostrophe parts two words'],
    ['a cease-fire, now!', 'a cease fire now', 'so do hyphens and punctuation'],
    ['B-52 in 2020, 3.5 %', 'b 52 in 2020 3 5', 'digits are words'],
    ['snake_case', 'snake case', 'an underscore is no letter'],
    ['東京で2020年', '東 京 で 2020 年', 'Chinese and Japanese characters stand alone'],
    ['ラーメンとｶﾞｽ', 'ラ ー メ ン と ガ ス', 'kana too, half width as full width'],
    ['สวัสดี', 'ส วั ส ดี', 'Thai characters keep their marks'],
    ['한국 정부', '한국 정부', 'Korean words are whole'],
    ['مُحَمَّد قال', 'محمد قال', 'Arabic is found with and without its short vowels'],
    ['می\u200cخواهم', 'میخواهم', 'a Persian word keeps its half space inside'],
    ['हिन्दी में', 'हिन्दी में', 'Devanagari vowel signs belong to their letters'],
    ['❤\ufe0f 😀 👩\u200d👩\u200d👧 🇦🇫', '', 'emoji are no words'],
    ['1\ufe0f\u20e3', '1', 'but the digit of a keycap is'],
    ['ﬁnal ＡＢＣ', 'final abc', 'ligatures and full width letters are the plain letters'],
    ['½ cup', '1 2 cup', 'a fraction is its two numbers'],
    ['⑴ ﷺ', '1 صلى الله عليه وسلم', 'one character may stand for several words'],
    ['in\u00adformation', 'information', 'a soft hyphen parts no word'],
    ['e\u0301t\u00e9 \u0301', 'ete', 'a lone accent is no word'],
    ['\ud800x', 'x', 'half a character is no word'],
    ['', '', 'no text, no words'],
  ])('"%s" is "%s": %s', (text, words) => {
    expect(searchableText(text)).toBe(words);
  });

  test('a token points to its place in the text', () => {
    expect(tokenize('“Ça va”')).toEqual([
      { startUtf16: 1, endUtf16: 3, folded: 'ca' },
      { startUtf16: 4, endUtf16: 6, folded: 'va' },
    ]);
  });

  test('two words of one printed character share its place', () => {
    expect(tokenize('a½').map(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16])).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });

  test('a run of letters too long for a word of a database is cut', () => {
    expect(tokenize('x'.repeat(250)).map(({ folded }) => folded.length)).toEqual([100, 100, 50]);
  });

  test('whatever the text, a word holds only letters, digits and marks, and is found as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = tokenize(text).map(({ folded }) => folded);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        expect(tokenize(words.join(' ')).map(({ folded }) => folded)).toEqual(words);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('the same holds for every character that folding changes', () => {
    const restless: string[] = [];
    for (let codePoint = 0xa0; codePoint <= 0x10ffff; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      if (character.normalize('NFKD') === character) continue;
      const words = searchableText(`a${character}b`);
      if (!/^[\p{L}\p{N}\p{M} ]+$/u.test(words) || searchableText(words) !== words) restless.push(character);
    }
    expect(restless).toEqual([]);
  });
});

describe('countWords', () => {
  test.each([
    ['Don’t panic', 2],
    ["the cease-fire isn't over", 4],
    ['3.5 million U.S. voters', 4],
    ['“Yes,” he said. – No.', 4],
    ['e\u0301te\u0301 in\u00adform', 2],
    ['東京2020', 3],
    ['❤\ufe0f 😀 …', 0],
    ['', 0],
  ])('"%s" has %i words', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
