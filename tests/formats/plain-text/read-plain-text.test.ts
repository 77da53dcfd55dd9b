import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../src/corpus/check-article.ts';
import type { ArticleDraft } from '../../../src/corpus/draft.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { readPlainText } from '../../../src/formats/plain-text/read-plain-text.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

function read(text: string, file = 'news/market-fire.txt'): ArticleDraft {
  const { value, problems } = readPlainText(text, file);
  if (!value) throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

function problemsOf(text: string): string {
  return (readPlainText(text, 'a.txt').problems ?? []).map(formatProblem).join('\n');
}

const textOf = (draft: ArticleDraft): string => draft.paragraphs.map(({ before, text }) => before + text).join('') + draft.textAfter;
const kindsOf = (draft: ArticleDraft): string[] => draft.paragraphs.map(({ kind }) => kind);

const CRAWLED = ` date 2025-03-01 Traders leave the market after the fire. (AP Photo/Rahel Gul)

LOWER HARBOUR, Westland -- The market burned, an official said Monday.

"We will rebuild," Omar said.

Information for this article was contributed by Ann Roe of The Coast Press.

The market on Monday. (AP Photo/Rahel Gul)
`;

describe('a text from a crawl', () => {
  const draft = read(CRAWLED);

  it('keeps every character, the crawl mark before its first paragraph', () => {
    expect(textOf(draft)).toBe(CRAWLED);
    expect(draft.paragraphs[0]?.before).toBe(' date 2025-03-01 ');
  });

  it('gets date, dateline and credits from its marks', () => {
    expect(draft).toMatchObject({
      id: 'market-fire',
      date: '2025-03-01',
      dateline: 'LOWER HARBOUR, Westland',
      credits: ['Rahel Gul', 'Ann Roe of The Coast Press'],
      headline: 'The market burned, an official said Monday.',
    });
  });

  it('has captions and credits told from its body', () => {
    expect(kindsOf(draft)).toEqual(['caption', 'body', 'body', 'credit', 'caption']);
  });
});

describe('a text with a headline on top', () => {
  it('has it as headline and as a paragraph of that kind', () => {
    const draft = read('Fire at the market\n\nBy Jane Doe\n\nThe market burned.');
    expect(draft).toMatchObject({ headline: 'Fire at the market', credits: ['Jane Doe'] });
    expect(kindsOf(draft)).toEqual(['headline', 'credit', 'body']);
  });

  it('has none where nothing follows', () => {
    expect(kindsOf(read('Fire at the market'))).toEqual(['body']);
  });

  it('has it told by the header where that gives one', () => {
    expect(kindsOf(read('---\nheadline: The market burned.\n---\nThe market burned.\n\nIt did.'))).toEqual(['headline', 'body']);
    expect(kindsOf(read('---\nheadline: Fire\n---\nA short line\n\nIt did.'))).toEqual(['body', 'body']);
  });
});

it('a dateline with a paragraph of its own is of that kind', () => {
  const draft = read('Fire at the market\n\nKABUL (AP) --\n\nThe market burned.');
  expect(kindsOf(draft)).toEqual(['headline', 'dateline', 'body']);
  expect(draft.dateline).toBe('KABUL');
});

it.each([
  ['market-fire.txt', 'market-fire'],
  ['news/2025/Market Fire.v2.txt', 'market-fire-v2'],
  ['C:\\news\\Brände.txt', 'brande'],
  ['.hidden', 'hidden'],
  ['market', 'market'],
])('the file %s gives the id %s', (file, id) => {
  expect(read('It burned.', file).id).toBe(id);
});

describe('a header', () => {
  const facts = { id: 'fire-1', headline: 'Police: "two" dead', date: '2025-03-01', publisher: 'The Post', credits: ['Ann Roe', 'Bo Lind'] };

  it.each([
    ['between fences', '---\nid: fire-1\nheadline: \'Police: "two" dead\'\nDate: 2025-03-01\npublisher: The Post\ncredits: [Ann Roe, Bo Lind]\n---\n'],
    ['between fences, a list line by line', '---\r\nid: fire-1\r\nheadline: >-\r\n  Police: "two"\r\n  dead\r\ndate: 2025-03-01\r\npublisher: The Post\r\ncredits:\r\n  - Ann Roe\r\n  - Bo Lind\r\n---\r\n'],
    ['of lines before a blank line', 'id: fire-1\nheadline: Police: "two" dead\nDate: 2025-03-01\npublisher: The Post\ncredits: Ann Roe; Bo Lind\n\n'],
  ])('%s says what is known and is no part of the text', (_, header) => {
    const draft = read(`${header}The market burned.\n`);
    expect(draft).toMatchObject(facts);
    expect(textOf(draft)).toBe('The market burned.\n');
  });

  it('has values that stay as written, not turned into numbers or truth', () => {
    expect(read('---\nheadline: 007\npublisher: yes\nsection: null\n---\nx')).toMatchObject({ headline: '007', publisher: 'yes', section: 'null' });
  });

  it('with an empty value leaves it to be found', () => {
    expect(read('---\ndateline:\nsection: ""\n---\nKABUL -- It burned.')).toMatchObject({ dateline: 'KABUL', section: undefined });
  });

  it('has precedence over what the text says', () => {
    expect(read('date: 2024-01-01\ncredits: Me\n\n date 2025-03-01 KABUL -- It burned. (AP Photo/Rahel Gul)')).toMatchObject({ date: '2024-01-01', credits: ['Me'] });
  });

  it.each([
    ['a first paragraph with a colon', 'Police: two dead\n\nThe market burned.'],
    ['lines of which some are no pairs', 'date: 2025-03-01\nThe market burned.\n\nIt did.'],
    ['a line of dashes', '---\nThe market burned.'],
    ['a dialogue', 'Doe: No.\nRoe: Yes.\n\nEnd.'],
  ])('is not seen in %s', (_, text) => {
    expect(textOf(read(text))).toBe(text);
  });

  it.each([
    ['---\nheadlin: x\n---\nText.', 'HEADER_INVALID  a.txt, line 2: Unknown key "headlin". Did you mean "headline"?'],
    ['---\ntitle: x\n---\nText.', 'Did you mean "headline"?'],
    ['date: 2025-03-01\nAuthor: Jane\n\nText.', 'a.txt, line 2: Unknown key "Author". Did you mean "credits"?'],
    ['date: 2025-03-01\nwavelength: 2\n\nText.', 'Known keys: id, headline, date,'],
    ['---\nheadline: a\n  - b: "\n---\nText.', 'HEADER_INVALID  a.txt, line'],
    ['---\nheadline: Police: two dead\n---\nText.', 'HEADER_INVALID  a.txt, line 2: The header is no YAML'],
    ['---\nheadline: {a: b}\n---\nText.', 'line 2: The value of "headline" is not a text.'],
    ['---\ndate: [a, b]\n---\nText.', 'line 2: The value of "date" is not a text.'],
    ['---\ncredits: [[a]]\n---\nText.', 'The value of "credits" is not a text or a list of texts.'],
    ['---\ndate: 2025-03-01\nDate: 2025-03-02\n---\nText.', 'line 3: The key "date" stands there twice.'],
    ['---\na: &x b\nheadline: *x\n---\nText.', 'line 3: The value of "headline" is not a text.'],
    ['---\n- a\n---\nText.', 'line 2: The header holds no keys.'],
    ['---\nheadline: x\nText.', 'line 1: The header that starts with "---" is never closed.'],
    ['---\nheadline: x\n---\n \n', 'FILE_EMPTY  a.txt: There is no text after the header.'],
    ['', 'FILE_EMPTY  a.txt: There is no text in it.'],
  ])('%j is a problem', (text, expected) => {
    expect(problemsOf(text)).toContain(expected);
  });

  it('has its values checked with the article', () => {
    const draft = read('---\ndate: March 1, 2025\nurl: example.org\n---\nText.');
    expect(checkArticle(draft, 'a.txt').problems?.map((problem) => problem.code)).toEqual(['DATE_INVALID', 'URL_INVALID']);
  });
});

it('the text is kept character by character, whatever it holds', () => {
  const units = fc.constantFrom('a', 'A.', ' ', '\n', '\r\n', '“', '"', '--', '(', ')', 'e\u0301', '😀', '\ufeff', 'KABUL -- ', '\n\n', '/');
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 40 }), (rest) => {
      expect(textOf(read(`x${rest}`))).toBe(`x${rest}`);
    }),
    { seed: 6, numRuns: 1000 },
  );
});

it('odd texts take time in proportion to their length', () => {
  const units = ['(Jane Doe ', 'By Ann ', 'AB ', ' \t', 'a: b\n', '"', 'Reporting by ', 'A. '];
  const growths = units.map((unit) =>
    growthOf(50_000, (length) => {
      const text = `${unit.repeat(length / unit.length)}x`;
      return () => readPlainText(text, 'a.txt');
    }),
  );
  expect(Math.max(...growths), units.join()).toBeLessThan(LINEAR_GROWTH);
});

it.each([
  ['lists in brackets', `id: ${'['.repeat(15_000)}${']'.repeat(15_000)}`],
  ['lists by dashes', `id:\n  ${'- '.repeat(20_000)}`],
  ['maps', `id: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`],
  ['keys that are asked for', '? '.repeat(20_000)],
  ['maps by indentation', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('a header of %s inside each other is a problem, found without recursion', (_name, header) => {
  const { problems = [] } = readPlainText(`---\n${header}\n---\nThe sea.`, 'deep.txt');
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toContain(
    'HEADER_INVALID The header is nested more than 20 deep.',
  );
});
