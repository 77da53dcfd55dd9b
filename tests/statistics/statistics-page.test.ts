import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alphaOverCharacters } from '../../src/statistics/alpha-over-characters.ts';
import { collocationScore } from '../../src/statistics/collocation.ts';
import { fillPeriods } from '../../src/statistics/fill-periods.ts';
import { keynessOf } from '../../src/statistics/keyness.ts';
import { perMillion } from '../../src/statistics/rates.ts';
import { containment, similarityOf } from '../../src/statistics/similarity.ts';
import { wilsonInterval, wilsonIntervalPerMillion } from '../../src/statistics/wilson-interval.ts';
import { groupBy } from '../../src/text/group-by.ts';
import type { Span } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { adjustPValues } from './adjust-p-values.ts';
import { readSampleCorpus, sliceCodePoints } from '../corpus-sample/sample-corpus.ts';
import type { AnnotationDocument } from '../corpus-sample/sample-corpus.ts';

const PAGE = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8');
const { articles, annotations } = readSampleCorpus();
const quotes = articles.flatMap(({ gold }) => gold.quotes);

/** The rows of the table whose head begins with these cells. */
function rowsOf(...head: readonly string[]): string[][] {
  const [table, another] = PAGE.split(/\n(?!\|)/)
    .map((block) => block.trim().split('\n').map(cellsOf))
    .filter(([first = []]) => head.every((cell, at) => first[at] === cell));
  if (!table || another) throw new Error(`Not one table of the page begins with ${head.join(', ')}.`);
  return table.slice(2);
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** "−5,797.35" as a number. */
const numberOf = (cell = ''): number => Number(cell.replaceAll(',', '').replace('−', '-'));

/** The value is what the cell says, to as many digits as the cell has. */
function expectCell(cell: string | undefined, value: number): void {
  const digits = /e/.test(cell ?? '') ? undefined : ((cell ?? '').split('.')[1]?.length ?? 0);
  expect(Number(digits === undefined ? value.toExponential(1) : value.toFixed(digits))).toBe(numberOf(cell));
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

/** The contents of an annotation's quotes, in UTF-16 units of the text. */
function contentsOf(text: string, { quotes: annotated }: AnnotationDocument): Span[] {
  const utf16 = (codePoints: number): number => sliceCodePoints(text, { start: 0, end: codePoints }).length;
  return annotated.flatMap(({ content }) =>
    content.map(({ start, end }) => ({ startUtf16: utf16(start), endUtf16: utf16(end) })),
  );
}

/** The folded words of the sample corpus inside quotes, and outside. */
function wordsInsideAndOutside(): Record<'inside' | 'outside', string[]> {
  const [inside, outside]: [string[], string[]] = [[], []];
  for (const { text, gold } of articles) {
    const contents = contentsOf(text, gold);
    for (const { startUtf16, endUtf16, folded } of tokenize(text)) {
      const isQuoted = contents.some((span) => span.startUtf16 <= startUtf16 && endUtf16 <= span.endUtf16);
      (isQuoted ? inside : outside).push(folded);
    }
  }
  return { inside, outside };
}

const { inside, outside } = wordsInsideAndOutside();
const countOf = (words: readonly string[], word: string): number => words.filter((other) => other === word).length;

it.each(rowsOf('word', 'count', 'tokens'))('the rate of “%s” is that of the page', (word, count, tokens, ...rates) => {
  expectCell(count, countOf(inside, word));
  expectCell(tokens, inside.length);
  const { low, high } = wilsonIntervalPerMillion(numberOf(count), numberOf(tokens));
  const rate = perMillion(numberOf(count), numberOf(tokens));
  for (const [at, value] of [rate, low, high].entries()) expectCell(rates[at], value);
});

it.each(rowsOf('count', 'of', 'low'))('%s of %s lies between %s and %s', (count, total, low, high) => {
  const interval = wilsonInterval(numberOf(count), numberOf(total));
  expectCell(low, interval.low);
  expectCell(high, interval.high);
});

it.each(rowsOf('word', 'in quotes', 'outside'))(
  'the keyness of “%s” is that of the page',
  (word, quoted, unquoted, ...scores) => {
    const counts = {
      target: countOf(inside, word),
      reference: countOf(outside, word),
      targetTokens: inside.length,
      referenceTokens: outside.length,
    };
    expectCell(quoted, counts.target);
    expectCell(unquoted, counts.reference);
    const measures = ['log-likelihood', 'log-ratio', 'percent-diff', 'odds-ratio'] as const;
    for (const [at, measure] of measures.entries()) expectCell(scores[at], keynessOf(counts, measure).score);
    expectCell(scores[4], keynessOf(counts, 'log-ratio').pValue);
  },
);

it('the corrections for many tests are those of the page', () => {
  const rows = rowsOf('p', 'Benjamini–Hochberg');
  const pValues = rows.map(([p]) => numberOf(p));
  const [byBenjamini, byHolm] = (['benjamini-hochberg', 'holm'] as const).map((name) => adjustPValues(pValues, name));
  for (const [at, [, benjamini, holm]] of rows.entries()) {
    expectCell(benjamini, byBenjamini![at]!);
    expectCell(holm, byHolm![at]!);
  }
});

it.each(rowsOf('pair', 'together'))('the collocation scores of “%s” are those of the page', (_, ...cells) => {
  const [together = 0, node = 0, collocate = 0, tokens = 0, span = 0] = cells.map(numberOf);
  const measures = ['log-dice', 'mi', 'mi3', 't-score', 'log-likelihood'] as const;
  for (const [at, measure] of measures.entries())
    expectCell(cells[at + 5], collocationScore({ together, node, collocate, tokens, span }, measure));
});

it.each(rowsOf('speaker', 'direct'))('the counts and the share of %s are those of the page', (speaker, ...cells) => {
  const own = quotes.filter((quote) => quote.speaker?.id === speaker);
  const kinds = (['direct', 'indirect', 'mixed'] as const).map(
    (kind) => own.filter((quote) => quote.kind === kind).length,
  );
  for (const [at, count] of kinds.entries()) expectCell(cells[at], count);
  const { low, high } = wilsonInterval(kinds[0]!, own.length);
  for (const [at, value] of [kinds[0]! / own.length, low, high].entries()) expectCell(cells[at + 3], value);
});

it('the timeline is that of the page', () => {
  const rows = rowsOf('period', 'articles');
  const months = groupBy(articles, ({ date }) => `${date.slice(0, 7)}-01`);
  const known = Array.from(months, ([period, published]) => ({
    period,
    articles: published.length,
    quotes: published.reduce((sum, { gold }) => sum + gold.quotes.length, 0),
  }));
  const line = fillPeriods(known, 'month', rows[0]![0]!, rows.at(-1)![0]!);
  expect(
    line.map(({ period, articles: count, quotes: said }) => [period, String(count), String(said ?? null)]),
  ).toEqual(rows);
});

it.each(rowsOf('remembered', 'said'))(
  '“%s” is remembered from “%s” as far as the page says',
  (remembered, said, similarity) => {
    expectCell(similarity, containment(wordsOf(remembered), wordsOf(said)));
  },
);

it.each(rowsOf('one', 'other', 'likeness'))('“%s” is as like “%s” as the page says', (one, other, likeness) => {
  expectCell(likeness, similarityOf(wordsOf(one), wordsOf(other)));
});

it.each(rowsOf('one', 'other', 'weight'))(
  '%s and %s are quoted in as many articles as the page says',
  (one, other, weight) => {
    const shared = articles.filter(({ gold }) => {
      const speakers = new Set(gold.quotes.map(({ speaker }) => speaker?.id));
      return speakers.has(one) && speakers.has(other);
    });
    expectCell(weight, shared.length);
  },
);

it.each(rowsOf('coders', 'first', 'second'))('alpha of %s is that of the page', (_, first, second, alpha) => {
  const codings = [first, second].map((values) =>
    Array.from(values, (label, at) => ({ startUtf16: at, endUtf16: at + 1, label })),
  );
  expectCell(alpha, alphaOverCharacters([{ lengthUtf16: first.length, codings }])!);
});

it('the two readers of the sample corpus agree as the page says', () => {
  const seconds = annotations.filter(({ layer }) => layer.name === 'second-reader');
  const texts = seconds.map((second) => {
    const { text, gold } = articles.find(({ id }) => id === second.article)!;
    return { lengthUtf16: text.length, codings: [gold, second].map((reading) => contentsOf(text, reading)) };
  });
  const [, alpha] = /agree over the characters of three articles with alpha = ([\d.]+)\.\n/.exec(PAGE) ?? [];
  expect(texts).toHaveLength(3);
  expectCell(alpha, alphaOverCharacters(texts)!);
});
