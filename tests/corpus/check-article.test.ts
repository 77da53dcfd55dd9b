import { expect, it } from 'vitest';
import { checkArticle, MAX_PARAGRAPH_UTF16, MAX_PARAGRAPHS, MAX_TEXT_UTF16 } from '../../src/corpus/check-article.ts';
import type { ArticleDraft, ParagraphDraft } from '../../src/corpus/draft.ts';
import { formatProblem } from '../../src/corpus/problem.ts';

const paragraph = (text: string, before = ''): ParagraphDraft => ({ kind: 'body', text, before });

function draft(changes: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    type: 'article',
    id: 'market-fire',
    headline: 'Fire at the market',
    date: '2025-03-01',
    dateline: undefined,
    publisher: undefined,
    credits: [],
    url: undefined,
    language: 'en',
    licence: undefined,
    section: undefined,
    paragraphs: [paragraph('The market burned.')],
    textAfter: '',
    ...changes,
  };
}

function problemsOf(changes: Partial<ArticleDraft>): string[] {
  return (checkArticle(draft(changes), 'market.json').problems ?? []).map(formatProblem);
}

it('the text is every paragraph after what stands before it, then what stands after the last', () => {
  const { value } = checkArticle(draft({ paragraphs: [paragraph('One.', ' '), paragraph('Two.', '\r\n')], textAfter: '\n' }), 'f');
  expect(value?.text).toBe(' One.\r\nTwo.\n');
  expect(value?.paragraphs).toEqual([
    { kind: 'body', startUtf16: 1, endUtf16: 5 },
    { kind: 'body', startUtf16: 7, endUtf16: 11 },
  ]);
});

it('language tags are kept in their canonical form', () => {
  expect(checkArticle(draft({ language: 'en-gb' }), 'f').value?.language).toBe('en-GB');
});

it.each<[string, Partial<ArticleDraft>, string]>([
  ['an id with a space', { id: 'market fire' }, 'ARTICLE_ID_INVALID  market.json, id: "market fire" is not made of'],
  ['an id with its prefix', { id: 'article/fire' }, 'Files leave out the prefix: write "fire".'],
  ['a blank headline', { headline: ' ' }, 'HEADLINE_MISSING  market.json, headline: The article has no headline.'],
  ['a day that is none', { date: '2025-02-30' }, 'DATE_INVALID  market.json, date: "2025-02-30" is no day'],
  ['a day in words', { date: 'March 1, 2025' }, 'Did you mean 2025-03-01?'],
  ['an address of another kind', { url: 'ftp://example.org/a' }, 'URL_INVALID  market.json, url: "ftp://example.org/a"'],
  ['an address with a space', { url: 'https://example.org/a b' }, 'URL_INVALID'],
  ['a script for an address', { url: 'javascript:alert(1)' }, 'URL_INVALID'],
  ['a language by name', { language: 'english' }, 'LANGUAGE_INVALID  market.json, language: "english"'],
  ['no paragraph', { paragraphs: [] }, 'ARTICLE_EMPTY  market.json: The article has no paragraph.'],
  ['a blank paragraph', { paragraphs: [paragraph(' \n')] }, 'PARAGRAPH_EMPTY  market.json, paragraph 1:'],
  ['a NUL', { paragraphs: [paragraph('a\0b')] }, 'TEXT_INVALID  market.json, paragraph 1, text: The value contains a NUL'],
  ['half a character', { credits: ['Jane', '\ud83d'] }, 'TEXT_INVALID  market.json, credit 2: The value contains half of'],
  ['a split character', { paragraphs: [paragraph('a\ud83d'), paragraph('\ude00b')] }, 'market.json, paragraph 2, text:'],
  ['a field too long for an index', { publisher: 'x'.repeat(801) }, 'FIELD_TOO_LONG  market.json, publisher: The value has 801'],
  ['a paragraph too long', { paragraphs: [paragraph('x'.repeat(MAX_PARAGRAPH_UTF16 + 1))] }, 'ARTICLE_TOO_LARGE  market.json, paragraph 1:'],
  ['a text too long', { textAfter: ' '.repeat(MAX_TEXT_UTF16) }, 'ARTICLE_TOO_LARGE  market.json: The text has'],
  ['too many paragraphs', { paragraphs: Array.from({ length: MAX_PARAGRAPHS + 1 }, () => paragraph('x')) }, 'ARTICLE_TOO_LARGE  market.json: The article has 65536'],
])('%s is a problem', (_, changes, expected) => {
  expect(problemsOf(changes).join('\n')).toContain(expected);
});

it('every problem is reported, not the first', () => {
  const problems = problemsOf({ id: '', headline: '', date: 'x', url: 'x', language: 'x', paragraphs: [paragraph('')] });
  expect(problems).toHaveLength(6);
});

it('emoji and other characters outside the basic plane are no problem', () => {
  expect(problemsOf({ paragraphs: [paragraph('😀 said “𐌰”.')] })).toEqual([]);
});
