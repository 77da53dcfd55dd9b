import { PARAGRAPH_KINDS } from '../../corpus/vocabulary.ts';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import { document, list, object, optionalList, optionalString, optionalWord, string } from './json-schema.ts';
import type { Optional } from './json-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';

/** A paragraph as an article document gives it. */
export interface ParagraphDocument {
  readonly kind?: Optional<ParagraphKind>;
  readonly text: string;
  readonly before?: Optional<string>;
}

/** An article document: has either `paragraphs` or `text`. */
export interface ArticleDocument {
  readonly format: typeof NATIVE_FORMATS.article;
  readonly id: string;
  readonly headline: string;
  readonly date?: Optional<string>;
  readonly dateline?: Optional<string>;
  readonly publisher?: Optional<string>;
  readonly credits?: Optional<readonly string[]>;
  readonly url?: Optional<string>;
  readonly language?: Optional<string>;
  readonly licence?: Optional<string>;
  readonly section?: Optional<string>;
  readonly paragraphs?: readonly ParagraphDocument[];
  readonly text?: string;
  readonly textAfter?: Optional<string>;
}

const PARAGRAPH_SCHEMA = object(
  {
    kind: optionalWord('Function of the paragraph. Absent: body.', PARAGRAPH_KINDS),
    text: string('The paragraph as printed.'),
    before: optionalString(
      'Text between the paragraph before and this one. Absent: nothing for the first, a blank line ("\\n\\n") for the others.',
    ),
  },
  ['text'],
);

/** JSON Schema of an article document. */
export const ARTICLE_SCHEMA = document('Whosaid article', NATIVE_FORMATS.article, {
  description:
    'One news text. Its whole text is every paragraph in order, each after its "before", then "textAfter"; offsets count from its start.',
  properties: {
    id: string('Legible id without prefix: letters and digits joined by "-", "_" or ".", at most 200 characters.'),
    headline: string('Headline under which the article is listed.'),
    date: optionalString('Day of publication: 2020-08-04.'),
    dateline: optionalString('Place line as printed: JALALABAD, Afghanistan.'),
    publisher: optionalString('Newspaper, agency or site.'),
    credits: optionalList('People and agencies credited for the text or its pictures.', { type: 'string' }),
    url: optionalString('Address where it was published; http or https.'),
    language: optionalString('BCP 47 tag. Absent: en.'),
    licence: optionalString('Terms under which the text may be used; an SPDX identifier where there is one.'),
    section: optionalString('Part of the publication: World, Sport.'),
    paragraphs: list('The paragraphs in order. Either these or "text".', PARAGRAPH_SCHEMA),
    text: string(
      'The whole text, where paragraphs, and dateline, date and credits if absent, are to be found by rule.',
    ),
    textAfter: optionalString('Text after the last paragraph. Absent: nothing. Only with "paragraphs".'),
  },
  required: ['format', 'id', 'headline'],
  oneOf: [{ required: ['paragraphs'] }, { required: ['text'], not: { required: ['textAfter'] } }],
});
