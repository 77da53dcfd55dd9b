import { describe, expect, it } from 'vitest';
import { latinSentenceEnds } from '../../src/text/latin-sentences.ts';

const LATIN = Array.from({ length: 0x180 }, (_, unit) => String.fromCharCode(unit));
const SIGNS = Array.from('‘’“”„‹›–—…€•™');

/** What the rules turn on, so often that most texts hold two of them side by side. */
const TELLING = Array.from('...??!!""\'“”’()  abABÉß12,:–…•');

describe('latinSentenceEnds', () => {
  it('cuts as Intl.Segmenter does', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const next = dice(1);
    for (let round = 0; round < 20_000; round += 1) {
      const signs = round % 3 === 0 ? [...LATIN, ...SIGNS] : TELLING;
      // A semicolon ends or goes on by the version of Unicode.
      const text = Array.from({ length: 1 + next(14) }, () => signs[next(signs.length)] ?? '')
        .join('')
        .replaceAll(/[\n;]/g, ' ');
      const ends = latinSentenceEnds(text, 0, text.length);
      if (!ends) continue;
      const expected = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
      expect({ text, ends }).toEqual({ text, ends: expected });
    }
  });

  it('counts the line feed to the last sentence', () => {
    expect(latinSentenceEnds('It rains. It pours.\n', 0, 20)).toEqual([10, 20]);
  });

  it.each(['雨。', 'soft\u00adly', 'a\u0301', 'one\rtwo', '🌊'])('leaves %j alone', (text) => {
    expect(latinSentenceEnds(text, 0, text.length)).toBeUndefined();
  });
});

/** Numbers below a limit, the same in every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}
