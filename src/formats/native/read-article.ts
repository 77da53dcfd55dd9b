import { checkTextSize } from '../../corpus/check-article.ts';
import type { ArticleDraft, ParagraphDraft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { draftOfText } from '../plain-text/draft-of-text.ts';
import type { GivenMetadata } from '../plain-text/draft-of-text.ts';
import { ARTICLE_SCHEMA } from './article-schema.ts';
import type { ArticleDocument, ParagraphDocument } from './article-schema.ts';
import { DocumentValidator } from './document-validator.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { readRawArticle } from './read-raw-article.ts';

const VALIDATOR = new DocumentValidator<ArticleDocument>(ARTICLE_SCHEMA);

/** What stands before the paragraphs after the first when a document does not say. */
export const BLANK_LINE = '\n\n';

/**
 * The draft in an article document. One with "text" is read as plain text is: what it leaves out is found by rule. An object
 * without "format" is raw: see `readRawArticle`.
 */
export function readArticle(json: unknown, file: string): Checked<ArticleDraft> {
  if (isJsonObject(json) && json['format'] === undefined) return draftOfRaw(json, file);
  const { value: document, problems } = VALIDATOR.check(json, file);
  if (problems) return { problems };
  const given = givenBy(document);
  if (document.text !== undefined) return draftOfTextIn(document.text, document.id, { given, file });
  return {
    value: {
      ...given,
      type: 'article',
      id: document.id,
      headline: document.headline,
      credits: given.credits ?? [],
      language: given.language ?? 'en',
      paragraphs: (document.paragraphs ?? []).map(paragraphOf),
      textAfter: document.textAfter ?? '',
    },
  };
}

function draftOfRaw(json: JsonObject, file: string): Checked<ArticleDraft> {
  const { value: article, problems } = readRawArticle(json, file);
  if (problems) return { problems };
  const { id, text, date, publisher } = article;
  const headline = typeof json['headline'] === 'string' ? json['headline'] : undefined;
  return { value: draftOfText(text, id, { ...NOTHING_GIVEN, headline, date, publisher }) };
}

function draftOfTextIn(
  text: string,
  id: string,
  { given, file }: { readonly given: GivenMetadata; readonly file: string },
): Checked<ArticleDraft> {
  const problems = new ProblemList(file);
  checkTextSize(problems, text.length);
  return problems.checked(() => draftOfText(text, id, given));
}

const NOTHING_GIVEN: GivenMetadata = {
  headline: undefined,
  date: undefined,
  dateline: undefined,
  publisher: undefined,
  credits: undefined,
  url: undefined,
  language: undefined,
  licence: undefined,
  section: undefined,
};

function givenBy(document: ArticleDocument): GivenMetadata {
  return {
    headline: document.headline,
    date: document.date ?? undefined,
    dateline: document.dateline ?? undefined,
    publisher: document.publisher ?? undefined,
    credits: document.credits ?? undefined,
    url: document.url ?? undefined,
    language: document.language ?? undefined,
    licence: document.licence ?? undefined,
    section: document.section ?? undefined,
  };
}

function paragraphOf({ kind, text, before }: ParagraphDocument, index: number): ParagraphDraft {
  return { kind: kind ?? 'body', text, before: before ?? (index === 0 ? '' : BLANK_LINE) };
}
