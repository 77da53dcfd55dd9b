import { checkTextSize } from '../../corpus/check-article.ts';
import type { ArticleDraft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { slugOf } from '../../text/slug.ts';
import { draftOfText } from './draft-of-text.ts';
import type { GivenMetadata } from './draft-of-text.ts';
import { readHeader } from './read-header.ts';
import type { ReadHeader } from './read-header.ts';

/**
 * The draft of an article in a plain text file. Its text is exactly what follows the header; what the header does not say is
 * found by rule, and the id made from the file's name.
 */
export function readPlainText(text: string, file: string): Checked<ArticleDraft> {
  const problems = new ProblemList(file);
  const header = readHeader(text, problems);
  const body = text.slice(header.endUtf16);
  if (body.trim() === '') {
    const message = header.endUtf16 === 0 ? 'There is no text in it.' : 'There is no text after the header.';
    problems.add('FILE_EMPTY', undefined, message, 'Remove the file, or write a text into it.');
  }
  checkTextSize(problems, body.length);
  const [id = slugOf(baseName(file))] = header.values.get('id') ?? [];
  return problems.checked(() => draftOfText(body, id, givenBy(header)));
}

function givenBy({ values }: ReadHeader): GivenMetadata {
  return {
    headline: values.get('headline')?.[0],
    date: values.get('date')?.[0],
    dateline: values.get('dateline')?.[0],
    publisher: values.get('publisher')?.[0],
    credits: values.get('credits'),
    url: values.get('url')?.[0],
    language: values.get('language')?.[0],
    licence: values.get('licence')?.[0],
    section: values.get('section')?.[0],
  };
}

/** The name of a file without its folders and its last extension. */
function baseName(file: string): string {
  return file.replace(/^.*[/\\]/su, '').replace(/(?<=.)\.[^.]*$/su, '');
}
