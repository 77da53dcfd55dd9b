import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { guessSourceKind } from '../src/attribution/speakers/guess-source-kind.ts';
import { lemmatizeCue } from '../src/attribution/lexicon/lemmatize-cue.ts';
import { checkAnnotation } from '../src/corpus/check-annotation.ts';
import { checkArticle } from '../src/corpus/check-article.ts';
import { readNativeLine } from '../src/formats/native/read-native-text.ts';
import { countWords } from '../src/text/tokens.ts';
import type { Annotation } from '../src/corpus/annotation.ts';
import type { Article } from '../src/corpus/article.ts';
import type { Checked, Problem } from '../src/corpus/problem.ts';
import { generateCorpus } from './generate-corpus.ts';

const COMPLETE = { cue: lemmatizeCue, sourceKind: guessSourceKind };

const lines = [...generateCorpus({ articles: 300, seed: 1, speakers: 500 })];
const { articles, annotations, problems } = readAll(lines);
const quotes = annotations.flatMap((annotation) => annotation.quotes);

it('a generated corpus is in order, every span with the text it claims', () => {
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(300);
  expect(annotations).toHaveLength(300);
});

it('the same seed gives the same bytes', () => {
  const hashOf = (all: Iterable<string>): string =>
    createHash('sha256')
      .update([...all].join('\n'))
      .digest('hex');
  expect(hashOf(generateCorpus({ articles: 300, seed: 1, speakers: 500 }))).toBe(hashOf(lines));
  expect(hashOf(generateCorpus({ articles: 300, seed: 2, speakers: 500 }))).not.toBe(hashOf(lines));
});

it('a longer corpus starts with a shorter one', () => {
  const shorter = [...generateCorpus({ articles: 10, seed: 1, speakers: 500 })];
  expect(lines.slice(0, shorter.length)).toEqual(shorter);
});

it.each([
  ['paragraphs', 14, 16, () => articles.map(({ paragraphs }) => paragraphs.length)],
  ['words', 540, 660, () => articles.map(({ text }) => countWords(text))],
  ['quotes', 7, 9, () => annotations.map((annotation) => annotation.quotes.length)],
])('articles have the size of news, counted in %s', (_, least, most, countsOf) => {
  const mean = countsOf().reduce((sum, count) => sum + count, 0) / articles.length;
  expect(mean).toBeGreaterThan(least);
  expect(mean).toBeLessThan(most);
});

it.each([
  ['direct quotes', () => quotes.filter(({ kind }) => kind === 'direct').length],
  ['indirect quotes', () => quotes.filter(({ kind }) => kind === 'indirect').length],
  ['mixed quotes', () => quotes.filter(({ kind }) => kind === 'mixed').length],
  ['split quotes', () => quotes.filter(({ content }) => content.length > 1).length],
  ['sources named by name', () => quotes.filter(({ sourceKind }) => sourceKind === 'name').length],
  ['sources named by pronoun', () => quotes.filter(({ sourceKind }) => sourceKind === 'pronoun').length],
  ['sources named by description', () => quotes.filter(({ sourceKind }) => sourceKind === 'description').length],
  ['anonymous sources', () => quotes.filter(({ sourceKind }) => sourceKind === 'anonymous').length],
  ['quotes of class "according"', () => quotes.filter(({ cue }) => cue?.class === 'according').length],
  ['texts beyond the Basic Multilingual Plane', () => articles.filter(({ text }) => /[^\0-\uffff]/u.test(text)).length],
])('at least one in fifty is there of: %s', (_, count) => {
  expect(count()).toBeGreaterThan(articles.length / 50);
});

it('some words are quoted in several articles', () => {
  const wordsOf = ({ quotes: own, article }: Annotation): string[] => {
    const { text = '' } = articles.find(({ id }) => id === article) ?? {};
    return own.map(({ content }) => text.slice(content[0]?.startUtf16, content[0]?.endUtf16));
  };
  const all = annotations.flatMap(wordsOf);
  expect(all.length - new Set(all).size).toBeGreaterThan(10);
});

interface ReadCorpus {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

function readAll(all: readonly string[]): ReadCorpus {
  const read = new Map<string, Article>();
  const annotated: Annotation[] = [];
  const found: Problem[] = [];
  for (const [index, line] of all.entries()) {
    const draft = takeFrom(readNativeLine(line, 'bench.ndjson', index + 1), found);
    if (draft?.type === 'article') {
      const article = takeFrom(checkArticle(draft, 'bench.ndjson'), found);
      if (article) read.set(draft.id, article);
    }
    const article = draft?.type === 'annotation' ? read.get(draft.article) : undefined;
    if (draft?.type !== 'annotation' || !article) continue;
    const annotation = takeFrom(checkAnnotation(draft, article, 'bench.ndjson', COMPLETE), found);
    if (annotation) annotated.push(annotation);
  }
  return { articles: [...read.values()], annotations: annotated, problems: found };
}

function takeFrom<Value>({ value, problems: found = [] }: Checked<Value>, into: Problem[]): Value | undefined {
  into.push(...found);
  return value;
}
