import { describe, expect, test } from 'vitest';
import { ARTICLE_CONSTRUCTIONS, QUOTE_CONSTRUCTIONS } from './constructions.ts';
import { readTable } from './read-table.ts';
import { readSampleCorpus } from './sample-corpus.ts';

const { articles, readme } = readSampleCorpus();
const rows = readTable(readme, 'Constructions').map(([name = '', id = '', numbers = '']) => {
  const article = articles.find((other) => `\`${other.id}\`` === id);
  return { name, id, article, numbers: numbers === 'none' ? [] : numbers.split(', ').map(Number) };
});

describe('the constructions in the README of the corpus', () => {
  test.each(rows)('$name: $id $numbers', ({ name, article, numbers }) => {
    if (!article) throw new Error('There is no such article.');
    if (numbers.length === 0) {
      expect(ARTICLE_CONSTRUCTIONS[name]?.(article)).toBe(true);
      return;
    }
    const isShown = numbers.map((number) => {
      const quote = article.gold.quotes[number - 1];
      return quote && QUOTE_CONSTRUCTIONS[name]?.({ quote, article, articles });
    });
    expect(isShown).toEqual(numbers.map(() => true));
  });

  test('are all that the tests know, each with an article', () => {
    const known = [...Object.keys(QUOTE_CONSTRUCTIONS), ...Object.keys(ARTICLE_CONSTRUCTIONS)];
    expect([...new Set(rows.map(({ name }) => name))].toSorted()).toEqual(known.toSorted());
  });
});
