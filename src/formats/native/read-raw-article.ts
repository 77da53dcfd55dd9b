import type { Article } from '../../corpus/article.ts';
import type { Paragraph } from '../../corpus/article.ts';
import { checkTextSize, MAX_PARAGRAPHS } from '../../corpus/check-article.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { collapse } from '../plain-text/find-headline.ts';
import type { JsonObject } from './json-object.ts';

const REMEDY = 'Write one article as {"id": …, "text": …}; "headline", "date" and "publisher" can be added.';

/**
 * The article in an object without "format": `{"id", "text"}`, optionally with "headline", "date" and "publisher". The text is
 * kept as it is and its lines are its paragraphs; an id that is a number counts as its digits. Other keys are passed over.
 */
export function readRawArticle(json: JsonObject, file: string): Checked<Article> {
  const problems = new ProblemList(file);
  const { id, text } = json;
  const isId = (typeof id === 'string' && id !== '') || typeof id === 'number';
  if (!isId) problems.add('DOCUMENT_INVALID', 'id', `Found ${shown(id)}, expected the id of the article.`, REMEDY);
  if (typeof text !== 'string')
    problems.add('DOCUMENT_INVALID', 'text', `Found ${shown(text)}, expected the text of the article.`, REMEDY);
  else checkTextSize(problems, text.length);
  const [headline, date, publisher] = ['headline', 'date', 'publisher'].map((key) => optional(problems, json, key));
  return problems.checked(() => articleOf(String(id), String(text), { headline, date, publisher }));
}

function optional(problems: ProblemList, json: JsonObject, key: string): string | undefined {
  const value = json[key] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  problems.add(
    'DOCUMENT_INVALID',
    key,
    `Found ${shown(value)}, expected a text.`,
    `Write "${key}" as a text, or leave it out.`,
  );
  return undefined;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}

interface RawMetadata {
  readonly headline: string | undefined;
  readonly date: string | undefined;
  readonly publisher: string | undefined;
}

function articleOf(id: string, text: string, { headline, date, publisher }: RawMetadata): Article {
  const paragraphs = linesOf(text);
  const [first] = paragraphs;
  const firstLine = first ? collapse(text.slice(first.startUtf16, first.endUtf16)) : '';
  const opensWithHeadline = first && headline !== undefined && collapse(headline) === firstLine;
  return {
    id,
    headline: headline ?? firstLine,
    date,
    dateline: undefined,
    publisher,
    credits: [],
    url: undefined,
    language: 'en',
    licence: undefined,
    section: undefined,
    text,
    paragraphs: opensWithHeadline ? [{ ...first, kind: 'headline' }, ...paragraphs.slice(1)] : paragraphs,
  };
}

const LINE = /[^\n\r\u2028\u2029]+/g;

/** The lines that hold more than white space, without the white space around them; of too many for an article, one too many. */
function linesOf(text: string): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const { length } = line.trim();
    const startUtf16 = index + line.length - line.trimStart().length;
    if (lines.length > MAX_PARAGRAPHS) break;
    if (length > 0) lines.push({ kind: 'body', startUtf16, endUtf16: startUtf16 + length });
  }
  return lines;
}
