import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkArticle } from '../../../src/corpus/check-article.ts';
import { decodeText } from '../../../src/formats/plain-text/decode-text.ts';
import { readPlainText } from '../../../src/formats/plain-text/read-plain-text.ts';

/** A real news text from a crawl. It belongs to its publisher, so it is not in the project. */
const FILE = new URL('../../../../shared/data/seed/prison-attack.txt', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) console.warn('SKIPPED: ../shared/data/seed/prison-attack.txt is not there, so the real crawl text is not tested.');

function readSeed() {
  const { value: decoded } = decodeText(readFileSync(FILE), 'prison-attack.txt');
  const { value: draft } = readPlainText(decoded?.text ?? '', 'seed/prison-attack.txt');
  const article = draft && checkArticle(draft, 'prison-attack.txt').value;
  if (!article) throw new Error('The seed text does not import.');
  return article;
}

it.skipIf(!isThere)('a real crawl text keeps every byte', () => {
  const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
  expect(sha256(readSeed().text)).toBe(sha256(readFileSync(FILE)));
});

it.skipIf(!isThere)('a real crawl text gets its facts by rule', () => {
  expect(readSeed()).toMatchObject({
    id: 'prison-attack',
    date: '2020-08-04',
    dateline: 'JALALABAD, Afghanistan',
    credits: ['Rahmat Gul', 'Kathy Gannon of The Associated Press'],
  });
});

it.skipIf(!isThere)('a real crawl text is divided into captions, body and credit', () => {
  const { text, paragraphs } = readSeed();
  const body = Array.from({ length: 19 }, () => 'body');
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['caption', ...body, 'credit', 'caption']);
  const firstWords = paragraphs.map(({ startUtf16 }) => text.slice(startUtf16).split(' ', 3).join(' '));
  expect(firstWords[0]).toBe('Afghan family leave');
  expect(firstWords[1]).toBe('JALALABAD, Afghanistan --');
});
