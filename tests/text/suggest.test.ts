import { expect, it } from 'vitest';
import { suggest } from '../../src/text/suggest.ts';

it.each([
  ['a changed letter', 'glod', ['silver', 'gold'], 'gold'],
  ['swapped letters as one step', 'hedaline', ['dateline', 'headline'], 'headline'],
  ['a missing letter', 'paragraph', ['text', 'paragraphs'], 'paragraphs'],
  ['other capitals', 'OffsetUNIT', ['offsetUnit'], 'offsetUnit'],
  ['the nearest of several', 'cue', ['cueLemma', 'cues', 'cuts'], 'cues'],
  ['the first of equally near ones', 'bat', ['cat', 'hat'], 'cat'],
  ['nothing for a word far from all', 'wavelength', ['kind', 'content'], undefined],
  ['nothing for a word that shares no letter', 'x', ['id'], undefined],
  ['nothing where there are no candidates', 'gold', [], undefined],
])('suggests %s', (_, word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected);
});

it('suggests nothing for a word too long to be a slip, at once', () => {
  expect(suggest('a'.repeat(1_000_000), ['a'.repeat(999_999)])).toBeUndefined();
});
