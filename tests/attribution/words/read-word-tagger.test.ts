import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAGS } from '../../../src/attribution/model/tagger.ts';
import { readTaggerParts } from '../../../src/attribution/model/model-file.ts';
import { readWordTagger } from '../../../src/attribution/words/read-word-tagger.ts';
import { plainWordTagger, type WordTagger } from '../../../src/attribution/words/word-tagger.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { buildArticle } from '../../support/builders.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';
import { type TaggedToken, taggedTokens } from '../../support/tagged-tokens.ts';
import { WEIGHTS } from '../model/shipped-finder.ts';
import { tagPlainly } from './tag-plainly.ts';

const MEGABYTE = 2 ** 20;

const TAGGERS: readonly (readonly [string, WordTagger])[] = [
  ['plain words', plainWordTagger],
  ...(existsSync(WEIGHTS) ? [['tagged words', readWordTagger(readFileSync(WEIGHTS))] as const] : []),
];

/** The words of a text whose paragraphs are its lines. */
function wordsOf(tagger: WordTagger, text: string, language = 'en'): TaggedToken[] {
  return taggedTokens(tagger, buildArticle(text, { language })).flat();
}

/** Texts of what words are made of, and of what is none. */
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
      ),
      fc.constantFrom(
        ' ',
        '\n',
        '’',
        "'",
        '“',
        '.',
        '-',
        '@',
        '\ud83c',
        '\u200b',
        '\u0301',
        '…',
        '\0',
        'n’t',
        't',
        'I',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Texts of contractions and compounds, with what may stand around them. */
const contractedText = fc
  .array(
    fc.constantFrom(
      ...[
        'I',
        'it',
        'don',
        'can',
        'won',
        'cannot',
        'Kai',
        'let',
        't',
        's',
        'll',
        'third',
        'grade',
        'Mr.',
        '@don',
        'a',
        '\u2101',
      ],
      ...['’', "'", 'ʼ', '-', '‐', ' ', ' ', ' ', '\n', '.', '\u00ad', '\u200c', '“', '½'],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe.each(TAGGERS)('%s', (_, tagger) => {
  it('are those of search, paragraph by paragraph, whatever the text', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const article = buildArticle(text);
        const words = taggedTokens(tagger, article).map((paragraph) =>
          paragraph.map(({ startUtf16, endUtf16, folded }) => ({ startUtf16, endUtf16, folded })),
        );
        const paragraphs = article.paragraphs.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));
        expect(words).toEqual(paragraphs.map(tokenize));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('have the word as printed, a folded lemma and a known part of speech, whatever the text', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const article = buildArticle(text);
        taggedTokens(tagger, article).forEach((words, index) => {
          const { startUtf16, endUtf16 } = article.paragraphs[index]!;
          const paragraph = text.slice(startUtf16, endUtf16);
          for (const { startUtf16: start, endUtf16: end, word, lemma, pos } of words) {
            expect(word).toBe(paragraph.slice(start, end));
            expect(lemma).not.toBe('');
            expect(TAGS).toContain(pos);
          }
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('are the same whatever was read before', () => {
    const text = 'Kai Holm’s boats weren’t the biggest.';
    const before = wordsOf(tagger, text);
    wordsOf(tagger, Array.from({ length: 40_000 }, (_word, index) => `word${index.toString(36)}`).join(' '));
    expect(wordsOf(tagger, text)).toEqual(before);
  });

  it('of an article without paragraphs, and of one without words, are none', () => {
    expect(taggedTokens(tagger, buildArticle(''))).toEqual([]);
    expect(taggedTokens(tagger, buildArticle('…\n—\n \n'))).toEqual([[], [], []]);
  });

  it.each([
    '’',
    "'",
    '“',
    '.',
    '-',
    '@',
    '\u0301',
    '\ud83c',
    'n’t',
    '’s ',
    'a-',
    'a.',
    'I’',
    '“a” ',
    'a\u200d',
    'a\u00ad\n',
  ])('of text that is only %j are found in time that grows no faster than the text', (unit) => {
    const growth = growthOf(MEGABYTE / 16, (length) => {
      const article = buildArticle(unit.repeat(length / unit.length));
      return () => tagger(article);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});

function sampleTexts(): string[] {
  const folder = new URL('../../../corpus/articles/', import.meta.url);
  return readdirSync(folder).map((name) => {
    const article = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { paragraphs: { text: string }[] };
    return article.paragraphs.map(({ text }) => text).join('\n');
  });
}

describe.skipIf(!existsSync(WEIGHTS))('the shipped weights', () => {
  const tagger = readWordTagger(readFileSync(WEIGHTS));
  const parts = readTaggerParts(readFileSync(WEIGHTS));

  it('tag the sample corpus as plain code does, which remembers nothing', () => {
    for (const text of sampleTexts()) {
      const article = buildArticle(text);
      expect(taggedTokens(tagger, article)).toEqual(tagPlainly(parts, article));
    }
  });

  it('tag any text as plain code does', () => {
    fc.assert(
      fc.property(fc.oneof(oddText, contractedText), (text) => {
        const article = buildArticle(text);
        expect(taggedTokens(tagger, article)).toEqual(tagPlainly(parts, article));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('tag a text as plain code does after so many others that its words were forgotten', () => {
    const article = buildArticle(
      'The third-grade teacher said Kai Holm’s boats weren’t the biggest.\nShe didn’t know.',
    );
    const expected = tagPlainly(parts, article);
    for (let round = 0; round < 3; round += 1) {
      const words = Array.from({ length: 30_000 }, (_word, index) => `word${(round * 30_000 + index).toString(36)}`);
      expect(wordsOf(tagger, words.join(' '))).toHaveLength(30_000);
      expect(taggedTokens(tagger, article)).toEqual(expected);
    }
  });

  it('list every type once, in the order of the first words that have it', () => {
    const { types, places } = tagger(buildArticle('The boat and the third boat, the third-grade boat.'));
    expect(new Set(places).size).toBe(types.length);
    expect([...new Set(places)]).toEqual(types.map((_type, place) => place));
    expect(types.slice(0, 3).map(({ name }) => name)).toEqual([
      'the The the DET',
      'boat boat boat NOUN',
      'and and and CCONJ',
    ]);
  });

  it.each([
    [
      'The mayor said the talks went well, and two women denied that they had signed.',
      'the/DET mayor/NOUN say/VERB the/DET talk/NOUN go/VERB well/ADV and/CCONJ two/NUM woman/NOUN deny/VERB that/SCONJ they/PRON ' +
        'have/AUX sign/VERB',
    ],
    [
      '“We don’t know why the ferry can’t sail,” Ida Brand said. “It won’t be long.”',
      'we/PRON do/AUX not/PART know/VERB why/ADV the/DET ferry/NOUN can/AUX not/PART sail/VERB ida/PROPN brand/PROPN say/VERB it/PRON ' +
        'will/AUX not/PART be/AUX long/ADJ',
    ],
    [
      "Kai Holm's boat wasn't the biggest, but it's the best; he’s seen worse crises.",
      'kai/PROPN holm/PROPN s/PART boat/NOUN be/AUX not/PART the/DET big/ADJ but/CCONJ it/PRON be/AUX the/DET good/ADJ he/PRON be/AUX ' +
        'see/VERB bad/ADJ crisis/NOUN',
    ],
    [
      'They’ve found better news: I’m glad you’ll stay, and we’d go. Let’s go.',
      'they/PRON have/AUX find/VERB good/ADJ news/NOUN i/PRON be/AUX glad/ADJ you/PRON will/AUX stay/VERB and/CCONJ we/PRON would/AUX ' +
        'go/VERB let/VERB us/PRON go/VERB',
    ],
    [
      'A third-grade teacher told reporters that the low-lying harbour flooded again.',
      'a/DET third/ADJ grade/NOUN teacher/NOUN tell/VERB reporter/NOUN that/SCONJ the/DET low/ADJ lying/ADJ harbour/NOUN flood/VERB again/ADV',
    ],
    [
      'The U.S. council cannot pay 1,500 workers, Joe Marsh claimed on Monday.',
      'the/DET u/PROPN s/PROPN council/NOUN can/AUX pay/VERB 1/NUM 500/NUM worker/NOUN joe/PROPN marsh/PROPN claim/VERB on/ADP monday/PROPN',
    ],
  ])('tag “%s”', (text, expected) => {
    const words = wordsOf(tagger, text);
    expect(words.map(({ lemma, pos }) => `${lemma}/${pos}`).join(' ')).toBe(expected);
  });

  it('tag English of every country', () => {
    for (const language of ['en', 'en-GB', 'en-US', 'en-Latn-NZ'])
      expect(wordsOf(tagger, 'She went home.', language)[1]).toMatchObject({ word: 'went', lemma: 'go', pos: 'VERB' });
  });

  it.each(['de', 'es', 'enm', 'und'])('leave a text in "%s" as it is', (language) => {
    const words = wordsOf(tagger, 'Él went über', language);
    expect(words.map(({ word, lemma, pos }) => [word, lemma, pos])).toEqual([
      ['Él', 'el', 'X'],
      ['went', 'went', 'X'],
      ['über', 'uber', 'X'],
    ]);
  });

  it('count spans from the start of the paragraph', () => {
    const [, second] = taggedTokens(tagger, buildArticle('It rained.\nShe went home.'));
    expect(second?.[1]).toMatchObject({ startUtf16: 4, endUtf16: 8, word: 'went', lemma: 'go' });
  });
});
