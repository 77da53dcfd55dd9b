import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/text/fingerprints.ts';
import { searchableText } from '../../src/text/tokens.ts';
import { SeededRandom } from '../support/seeded-random.ts';

const prints = (text: string): readonly number[] => fingerprintsOf(searchableText(text));
const meet = (a: string, b: string): boolean => prints(a).some((print) => prints(b).includes(print));

const SAFE = 'The bridge was safe on the day I signed for it';

describe('texts have a fingerprint in common', () => {
  it.each([
    ['when they are printed otherwise', '“the BRIDGE was safe, on the day I signed for it.”', true],
    ['when the end is cut', 'The bridge was safe on the day', true],
    ['when the beginning is cut', 'safe on the day I signed for it', true],
    ['when both ends are cut', 'bridge was safe on the day I signed', true],
    ['when a word is another', 'The bridge was sound on the day I signed for it', true],
    ['when a word is put in', 'The bridge was safe [sic] on the day I signed for it', true],
    ['not when they are about the same', 'We never thought that bridge was anything but safe', false],
  ])('%s', (_, other, expected) => expect(meet(SAFE, other)).toBe(expected));

  it('in scripts without spaces too', () => {
    expect(meet('昨夜の火事で港の倉庫が二つ焼けたと市長が述べた', '昨夜の火事で港の倉庫が二つ焼けた')).toBe(true);
  });

  // Long words, so that a run is two of them, and no run is there twice.
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{8,12}$/), { minLength: 5, maxLength: 30 });

  it('whenever one end was cut, or one stretch changed that leaves a run at an end', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.boolean(), (all, a, b, isCut) => {
        const start = 2 + (a % (all.length - 3));
        const end = start + (b % (all.length - start));
        const changed = isCut ? all.slice(0, start) : [...all.slice(0, start), 'otherwise', ...all.slice(end)];
        expect(meet(all.join(' '), changed.join(' '))).toBe(true);
        const mirrored = [...all].reverse();
        expect(meet(mirrored.join(' '), [...changed].reverse().join(' '))).toBe(true);
      }),
    );
  });

  it('in more than nine of ten cases when two of twelve words are cut at either end', () => {
    const random = new SeededRandom(7);
    const texts = Array.from({ length: 1000 }, () =>
      Array.from({ length: 16 }, () => `w${random.integer(10_000, 99_999)}`),
    );
    const found = texts.filter((all) => meet(all.join(' '), all.slice(2, -2).join(' ')));
    expect(found.length).toBeGreaterThan(900);
  });
});

describe('fingerprints', () => {
  it('are at most five whole numbers of 32 bits, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (some) => {
        const found = prints(some.join(' '));
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((print) => print === (print | 0))).toBe(true);
      }),
    );
  });

  it('stay what they are: databases are full of them', () => {
    expect(prints(SAFE)).toMatchInlineSnapshot(`
      [
        -2105083482,
        -582631263,
        -1159306497,
        -1009491689,
      ]
    `);
  });

  it('of no words are none', () => expect(prints('… !')).toEqual([]));
});
