import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributeReading } from '../../src/attribution/attribute.ts';
import type { Attribution, Finder } from '../../src/attribution/attribution.ts';
import { readArticle } from '../../src/attribution/reading/reading.ts';
import { RULES } from '../../src/attribution/rules/rules.ts';
import type { Article } from '../../src/corpus/article.ts';
import { compareSpans, containsSpan, type Span } from '../../src/text/span.ts';
import { buildArticle } from '../support/builders.ts';
import { growthOf, LINEAR_GROWTH } from '../support/growth.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { shippedFinders } from './model/shipped-finder.ts';

/** What every finder must hold to. */
const FINDERS: readonly Finder[] = [RULES, ...shippedFinders()];

const MUTATED_TEXTS = 20_000;
const LONGEST_TEXT = 300;
const MEGABYTE = 2 ** 20;

/** Characters of the smaller of two texts whose times are compared. */
const SMALLER = { rules: MEGABYTE / 32, model: MEGABYTE / 128 } as const;

/** What a careless crawler, printer or attacker puts into a text. */
const INSERTED = [
  ...['"', '“', '”', '‘', '’', "'", "''", '«', '»', '„', '—', '--', ':', ',', '.', '?', '…', '\n', '\n\n', '\t', '\0'],
  ...[
    '\ud83c',
    '\udf0a',
    '🌊',
    '\u202e',
    '\u200f',
    'سلمى',
    '\u00a0',
    '\ufeff',
    ' said ',
    ' told ',
    ' that ',
    ' according to ',
  ],
];

const PARAGRAPHS = readCorpusParagraphs();

describe.each(FINDERS.map((finder) => [finder.method, finder] as const))('the finder %s', (_, finder) => {
  it('finds spans inside the paragraphs of any text, in order and with content, and never throws', () => {
    const random = new SeededRandom(20_250_301);
    for (let round = 0; round < MUTATED_TEXTS; round += 1) {
      const article = buildArticle(mutate(random, random.pick(PARAGRAPHS)));
      const reading = readArticle(article);
      const found = finder.find(reading);
      const faults = faultsOf(article, found);
      if (faults.length > 0) expect.fail(`${faults.join('; ')} in ${JSON.stringify(article.text)}`);
    }
  });

  it('gives quotes that can be made of mutated texts', () => {
    const random = new SeededRandom(7);
    for (let round = 0; round < MUTATED_TEXTS / 20; round += 1) {
      const reading = readArticle(buildArticle(mutate(random, random.pick(PARAGRAPHS))));
      expect(attributeReading(reading, finder).quotes.every(({ content }) => content.length > 0)).toBe(true);
    }
  });

  it.each([
    ['straight quotation marks', '"'],
    ['opening quotation marks', '“'],
    ['curly quotation marks', '“”'],
    ['single quotation marks', "'"],
    ['curly single marks', '‘’'],
    ['one letter', 'a'],
    ['“said”', 'said '],
  ])('reads a paragraph of 1 MB of %s', (_name, unit) => {
    expect(faultsOf(...findIn(finder, unit, MEGABYTE))).toEqual([]);
  });

  it.each([
    ['marks typed as two apostrophes', "''a "],
    ['quoted letters', '"a" '],
    ['opening marks with letters', '“a '],
    ['single marks with letters', "'a "],
    ['opening single marks and plurals', '‘as’ a '],
    ['one verb', 'said '],
    ['a row of words', 'a, '],
    ['names and verbs', 'Omar said '],
    ['quotations and verbs', '“We wait,” he said. '],
    ['clauses', 'he said that '],
    ['commas and verbs', ', said Omar'],
    ['according to', 'according to '],
    ['relative clauses', 'who said '],
    ['semicolons', 'a; he said, '],
    ['dashes', '“a” — '],
    ['paragraphs with an open quotation', '“a\n'],
    ['paragraphs with a colon and an open quotation', 'said: “a\n'],
    ['paragraphs with a quotation and its verb', '“We wait,” he said.\n'],
  ])('reads %s in time that grows no faster than the text', (_name, unit) => {
    const growth = growthOf(SMALLER[finder.method], (length) => {
      const reading = readArticle(buildArticle(unit.repeat(length / unit.length)));
      return () => finder.find(reading);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });

  it('finds the same in the same text', () => {
    const reading = readArticle(buildArticle(PARAGRAPHS.join('\n\n')));
    expect(finder.find(reading)).toEqual(finder.find(readArticle(buildArticle(PARAGRAPHS.join('\n\n')))));
  });
});

/** A text of the same characters again and again, and the attributions in it. */
function findIn(finder: Finder, unit: string, length: number): [Article, readonly Attribution[]] {
  const article = buildArticle(unit.repeat(length / unit.length));
  return [article, finder.find(readArticle(article))];
}

function faultsOf({ paragraphs, text }: Article, found: readonly Attribution[]): string[] {
  const isPlaced = (span: Span): boolean =>
    span.startUtf16 < span.endUtf16 && paragraphs.some((paragraph) => containsSpan(paragraph, span));
  const isOrdered = (spans: readonly Span[]): boolean =>
    spans.every((span, index) => index === 0 || compareSpans(spans[index - 1] ?? span, span) <= 0);
  return found.flatMap(({ content, cue, source, confidence, evidence }) => [
    ...(content.length > 0 ? [] : ['no content']),
    ...(content.some((span) => text.slice(span.startUtf16, span.endUtf16).trim() === '') ? ['blank content'] : []),
    ...([...content, ...cue, ...source].every(isPlaced) ? [] : ['a span outside the paragraphs']),
    ...([content, cue, source].every(isOrdered) ? [] : ['spans out of order']),
    ...(confidence >= 0 && confidence <= 1 ? [] : [`confidence ${confidence}`]),
    ...(evidence.length > 0 ? [] : ['no evidence']),
  ]);
}

/** A short piece of a text with a few marks and words deleted, doubled and inserted. */
function mutate(random: SeededRandom, paragraph: string): string {
  const from = random.integer(0, Math.max(0, paragraph.length - LONGEST_TEXT));
  let text = paragraph.slice(from, from + random.integer(1, LONGEST_TEXT));
  for (let times = random.integer(1, 8); times > 0; times -= 1) {
    const at = random.integer(0, text.length);
    const end = Math.min(text.length, at + random.integer(0, 4));
    const between = random.chance(0.6) ? random.pick(INSERTED) : text.slice(at, end).repeat(2);
    text = text.slice(0, at) + between + text.slice(random.chance(0.5) ? end : at);
  }
  return text.trim() === '' ? 'a' : text;
}

function readCorpusParagraphs(): string[] {
  const folder = new URL('../../corpus/articles/', import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const article = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { paragraphs: { text: string }[] };
    return article.paragraphs.map(({ text }) => text);
  });
}
