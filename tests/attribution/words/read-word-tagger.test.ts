import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWordTagger } from '../../../src/attribution/words/read-word-tagger.ts';
import { plainWordTagger } from '../../../src/attribution/words/word-tagger.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { buildArticle } from '../../support/builders.ts';
import { WEIGHTS } from '../model/shipped-finder.ts';

const tagWords = readWordTagger(readFileSync(WEIGHTS));

/** Texts of what words are made of and of what is none. */
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'don’t',
        "Ida's",
        'U.S.',
        'third-grade',
        '1,500',
        '½',
        'ﷺ',
        '東京',
        'e\u0301',
        '\u00ad',
        '\u200d',
        '\n',
      ),
      fc.constantFrom(' ', '’', "'", '“', '.', '-', '@', '\ud83c', '\u200b', '\u0301', '…', '\0', '’s', 'n’t', 't'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the words of an article', () => {
  it.each([
    ['with tags', tagWords],
    ['without', plainWordTagger],
  ])('%s are those of search, paragraph by paragraph, whatever the text', (_, tagger) => {
    fc.assert(
      fc.property(oddText, (text) => {
        const article = buildArticle(text);
        const words = tagger(article).map((paragraph) =>
          paragraph.map(({ startUtf16, endUtf16, folded }) => ({ startUtf16, endUtf16, folded })),
        );
        const paragraphs = article.paragraphs.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));
        expect(words).toEqual(paragraphs.map(tokenize));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
