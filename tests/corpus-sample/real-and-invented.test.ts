import { describe, expect, test } from 'vitest';
import { contentOf, joined, readSampleCorpus } from './sample-corpus.ts';
import type { QuoteDocument } from './sample-corpus.ts';

const { articles } = readSampleCorpus();
const REAL_ARTICLE = 'jalalabad-prison-attack';
const real = articles.find(({ id }) => id === REAL_ARTICLE);
const realQuotes = real?.gold.quotes ?? [];
const REAL_SPEAKERS = new Set(real?.gold.mentions.map(({ speaker }) => speaker.id));

describe('the retold report', () => {
  test('quotes two sentences directly, word for word, and no more', () => {
    const direct = realQuotes.filter(({ kind }) => kind !== 'indirect');
    expect(direct.map((quote) => [quote.speaker?.id, contentOf(quote)])).toEqual([
      [
        'ajmal-omar',
        '"The aim of this attack was to rescue all [Islamic State] members inside the prison, ' +
          'and unfortunately that included five or six senior [Islamic State] people,"',
      ],
      [
        'suhail-shaheen',
        '"We have a cease-fire and are not involved in any of these attacks anywhere in the country,"',
      ],
    ]);
    expect(real?.text.match(/["“”]/gu)).toHaveLength(4);
  });

  test.each([
    ['ajmal-omar', 5],
    ['suhail-shaheen', 4],
    ['azizullah', 1],
    ['islamic-state-khorasan', 1],
  ])('attributes to %s as many statements as the report: %i', (speaker, count) => {
    expect(realQuotes.filter((quote) => quote.speaker?.id === speaker)).toHaveLength(count);
  });

  test('leaves anonymous whoever the report does not name', () => {
    const anonymous = realQuotes.filter((quote) => quote.speaker === null);
    expect(anonymous.map(sourceOf)).toEqual([
      'a local official',
      'a government official',
      'U.S. officials',
      'An AP photographer who went inside',
      'a local official',
    ]);
  });

  test('is not passed off as the publisher’s own text', () => {
    expect(real).toMatchObject({ publisher: 'Whosaid sample corpus (retold)', date: '2020-08-04' });
    expect(real?.paragraphs.at(-1)).toMatchObject({ kind: 'credit', text: expect.stringMatching(/^Retold for/) });
  });
});

describe('every other article', () => {
  const invented = articles.filter(({ id }) => id !== REAL_ARTICLE);

  test.each(invented.map((article) => [article.id, article] as const))('%s says that it is invented', (_, article) => {
    expect(article.paragraphs.at(-1)).toMatchObject({ kind: 'credit', text: expect.stringContaining('is invented') });
  });

  test.each(invented.map((article) => [article.id, article] as const))(
    '%s puts nothing into a real mouth',
    (_, article) => {
      const { quotes, mentions } = article.gold;
      expect([...quotes, ...mentions].filter(({ speaker }) => REAL_SPEAKERS.has(speaker?.id ?? ''))).toEqual([]);
    },
  );
});

test('every article is free to use', () => {
  expect(articles.filter(({ licence }) => licence !== 'CC0-1.0')).toEqual([]);
});

function sourceOf({ source }: QuoteDocument): string {
  return joined(source);
}
