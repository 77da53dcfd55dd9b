import type { Article, Paragraph } from './article.ts';
import { isCalendarDay, suggestDay } from './calendar-day.ts';
import { checkIdName } from './check-id-name.ts';
import { checkLanguage } from './check-language.ts';
import { checkStrings } from './check-strings.ts';
import type { ArticleDraft, ParagraphDraft } from './draft.ts';
import { ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';

/** Longest text of an article, in UTF-16 code units: 16 MiB of English. */
export const MAX_TEXT_UTF16 = 16 * 1024 * 1024;
/** Longest paragraph, in UTF-16 code units: PostgreSQL's full-text search takes no more than 1 MB of words in one piece. */
export const MAX_PARAGRAPH_UTF16 = 256 * 1024;
/** Most paragraphs of an article. */
export const MAX_PARAGRAPHS = 65_535;

/** The article that a draft describes, or everything that is wrong with it. `file` is the name that problems carry. */
export function checkArticle(draft: ArticleDraft, file: string): Checked<Article> {
  const problems = new ProblemList(file);
  checkStrings(problems, draft);
  checkIdName(problems, draft.id, { code: 'ARTICLE_ID_INVALID', place: 'id', prefix: 'article/' });
  checkMetadata(problems, draft);
  const language = checkLanguage(problems, draft.language);
  checkParagraphs(problems, draft);
  return problems.checked(() => ({ ...metadataOf(draft), language, id: draft.id, ...layOut(draft) }));
}

function checkMetadata(problems: ProblemList, { headline, date, url }: ArticleDraft): void {
  if (headline.trim() === '') {
    problems.add('HEADLINE_MISSING', 'headline', 'The article has no headline.', 'Give a headline.');
  }
  if (date !== undefined && !isCalendarDay(date)) {
    const suggestion = suggestDay(date);
    const remedy = suggestion === undefined ? 'Write year, month and day.' : `Did you mean ${suggestion}?`;
    problems.add('DATE_INVALID', 'date', `"${date}" is no day of the calendar in the form 2020-08-04.`, remedy);
  }
  if (url !== undefined && !isWebAddress(url)) {
    const remedy = 'Write the full address of the page, or leave it out.';
    problems.add('URL_INVALID', 'url', `"${url.slice(0, 200)}" is no http or https address.`, remedy);
  }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

function checkParagraphs(problems: ProblemList, { paragraphs, textAfter }: ArticleDraft): void {
  let lengthUtf16 = textAfter.length;
  for (const [index, paragraph] of paragraphs.entries()) {
    checkParagraph(problems, paragraph, `paragraph ${index + 1}`);
    lengthUtf16 += paragraph.before.length + paragraph.text.length;
  }
  if (paragraphs.length === 0) {
    const remedy = 'Give it text, or remove the file.';
    problems.add('ARTICLE_EMPTY', undefined, 'The article has no paragraph.', remedy);
  }
  if (paragraphs.length > MAX_PARAGRAPHS) {
    const message = `The article has ${paragraphs.length} paragraphs; at most ${MAX_PARAGRAPHS} are allowed.`;
    problems.add('ARTICLE_TOO_LARGE', undefined, message, 'Divide it into several articles.');
  }
  checkTextSize(problems, lengthUtf16);
}

/** Reports a text that is too long for an article. Running text is checked before paragraphs are sought in it. */
export function checkTextSize(problems: ProblemList, lengthUtf16: number): void {
  if (lengthUtf16 <= MAX_TEXT_UTF16) return;
  const message = `The text has ${lengthUtf16} UTF-16 code units; at most ${MAX_TEXT_UTF16} are allowed.`;
  problems.add('ARTICLE_TOO_LARGE', undefined, message, 'Divide it into several articles.');
}

function checkParagraph(problems: ProblemList, { text }: ParagraphDraft, place: string): void {
  if (!/\S/u.test(text)) {
    const remedy = 'Remove it; white space between paragraphs goes into "before" of the next one.';
    problems.add('PARAGRAPH_EMPTY', place, 'The paragraph holds nothing but white space.', remedy);
  }
  if (text.length > MAX_PARAGRAPH_UTF16) {
    const message = `The paragraph has ${text.length} UTF-16 code units; at most ${MAX_PARAGRAPH_UTF16} are allowed.`;
    problems.add('ARTICLE_TOO_LARGE', place, message, 'Divide it where the sense allows.');
  }
}

function metadataOf(draft: ArticleDraft): Omit<Article, 'id' | 'text' | 'paragraphs' | 'language'> {
  const { headline, date, dateline, publisher, credits, url, licence, section } = draft;
  return { headline, date, dateline, publisher, credits, url, licence, section };
}

/** The whole text, and where in it the paragraphs stand. */
function layOut({ paragraphs, textAfter }: ArticleDraft): { text: string; paragraphs: Paragraph[] } {
  const pieces: string[] = [];
  const placed: Paragraph[] = [];
  let end = 0;
  for (const { kind, before, text } of paragraphs) {
    const startUtf16 = end + before.length;
    end = startUtf16 + text.length;
    placed.push({ kind, startUtf16, endUtf16: end });
    pieces.push(before, text);
  }
  // Joined, the text is one string in memory. Strings added to each other stay a tree in V8, which is read at half the speed.
  return { text: [...pieces, textAfter].join(''), paragraphs: placed };
}
