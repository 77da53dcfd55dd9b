import { describe, expect, test } from 'vitest';
import { CUE_CLASSES, PARAGRAPH_KINDS, QUOTE_KINDS, SOURCE_KINDS, SPEAKER_KINDS } from '../../src/corpus/vocabulary.ts';
import { countWords } from '../../src/text/tokens.ts';
import { readTable } from './read-table.ts';
import { readSampleCorpus } from './sample-corpus.ts';

const { articles, annotations, speakers, readme } = readSampleCorpus();
const quotes = articles.flatMap(({ gold }) => gold.quotes);
const paragraphs = articles.flatMap((article) => article.paragraphs);
const dates = articles.map(({ date }) => date).toSorted();
const second = annotations.filter(({ layer }) => layer.name === 'second-reader');

describe('the counts in the README of the corpus', () => {
  const written = new Map(readTable(readme, 'Counts').map(([what = '', count = '']) => [what, count]));
  const counted: Readonly<Record<string, number | string | undefined>> = {
    articles: articles.length,
    'of them invented': articles.filter(({ paragraphs }) => /invented/.test(paragraphs.at(-1)?.text ?? '')).length,
    paragraphs: paragraphs.length,
    ...countBy(
      PARAGRAPH_KINDS,
      (kind) => `${kind} paragraphs`,
      paragraphs.map(({ kind }) => kind),
    ),
    words: articles.reduce((sum, { text }) => sum + countWords(text), 0),
    publishers: new Set(articles.map(({ publisher }) => publisher)).size,
    'first date': dates[0],
    'last date': dates.at(-1),
    'gold quotes': quotes.length,
    ...countBy(
      QUOTE_KINDS,
      (kind) => `${kind} quotes`,
      quotes.map(({ kind }) => kind),
    ),
    ...countBy(
      SOURCE_KINDS,
      (kind) => `quotes with source kind ${kind}`,
      quotes.map(({ sourceKind }) => sourceKind),
    ),
    ...countBy(
      CUE_CLASSES,
      (name) => `cues of class ${name}`,
      quotes.map(({ cueClass }) => cueClass),
    ),
    'quotes without cue': quotes.filter(({ cue }) => cue === undefined).length,
    'quotes with a speaker': quotes.filter(({ speaker }) => speaker !== null).length,
    'gold mentions': articles.reduce((sum, { gold }) => sum + gold.mentions.length, 0),
    speakers: speakers.length,
    ...countBy(
      SPEAKER_KINDS,
      (kind) => `speakers of kind ${kind}`,
      speakers.map(({ kind }) => kind),
    ),
    'speakers that only redirect': speakers.filter(({ mergedInto }) => mergedInto !== undefined).length,
    'second-reader articles': second.length,
    'second-reader quotes': second.reduce((sum, document) => sum + document.quotes.length, 0),
  };

  test.each(Object.entries(counted))('%s: %s', (what, count) => {
    expect(written.get(what)).toBe(String(count));
  });

  test('have no row that is not counted', () => {
    expect([...written.keys()].filter((what) => !(what in counted))).toEqual([]);
  });
});

test('every word of the vocabulary occurs in the gold layer', () => {
  const used = new Set<string | undefined>(
    quotes.flatMap(({ kind, sourceKind, cueClass }) => [kind, sourceKind, cueClass]),
  );
  expect([...QUOTE_KINDS, ...SOURCE_KINDS, ...CUE_CLASSES].filter((word) => !used.has(word))).toEqual([]);
});

function countBy<T extends string>(
  words: readonly T[],
  nameOf: (word: T) => string,
  found: readonly (T | undefined)[],
): Record<string, number> {
  return Object.fromEntries(words.map((word) => [nameOf(word), found.filter((other) => other === word).length]));
}
