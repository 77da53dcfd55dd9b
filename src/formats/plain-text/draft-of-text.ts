import type { ArticleMetadata } from '../../corpus/article.ts';
import type { ArticleDraft, ParagraphDraft } from '../../corpus/draft.ts';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { findCaption } from './find-caption.ts';
import { findCredits } from './find-credits.ts';
import { findDateMark } from './find-date-mark.ts';
import { findDateline } from './find-dateline.ts';
import { collapse, isHeadline, makeHeadline } from './find-headline.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** What is known of an article before its text is read; undefined: to be found in the text. */
export type GivenMetadata = { readonly [Key in keyof ArticleMetadata]: ArticleMetadata[Key] | undefined };

/** A paragraph as the rules see it. */
interface ReadParagraph extends Span {
  readonly text: string;
  readonly kind: ParagraphKind;
  readonly credits: readonly string[];
}

/**
 * The draft of an article of which only the running text is there: paragraphs and their kinds, and everything that is not given,
 * found by rule. The draft's text is exactly `text`.
 */
export function draftOfText(text: string, id: string, given: GivenMetadata): ArticleDraft {
  const mark = findDateMark(text);
  const spans = splitParagraphs(text, mark?.endUtf16 ?? 0);
  const paragraphs = withHeadline(
    spans.map((span) => readParagraph(text, span)),
    given.headline,
  );
  return {
    ...given,
    type: 'article',
    id,
    headline: given.headline ?? headlineOf(paragraphs),
    date: given.date ?? mark?.date,
    dateline: given.dateline ?? datelineOf(paragraphs),
    credits: given.credits ?? [...new Set(paragraphs.flatMap((paragraph) => paragraph.credits))],
    language: given.language ?? 'en',
    paragraphs: paragraphs.map((paragraph, index) => draftOf(text, paragraph, paragraphs[index - 1])),
    textAfter: text.slice(paragraphs.at(-1)?.endUtf16 ?? 0),
  };
}

function readParagraph(text: string, span: Span): ReadParagraph {
  const paragraph = sliceSpan(text, span);
  const caption = findCaption(paragraph);
  if (caption) return { ...span, text: paragraph, kind: 'caption', credits: caption.credits };
  const credit = findCredits(paragraph);
  if (credit) return { ...span, text: paragraph, kind: 'credit', credits: credit.credits };
  const isDateline = findDateline(paragraph)?.lengthUtf16 === paragraph.length;
  return { ...span, text: paragraph, kind: isDateline ? 'dateline' : 'body', credits: [] };
}

/** Marks the first paragraph that is neither caption nor credit as headline, when it is the given one or reads like one. */
function withHeadline(paragraphs: readonly ReadParagraph[], given: string | undefined): readonly ReadParagraph[] {
  const index = paragraphs.findIndex(({ kind }) => kind === 'body' || kind === 'dateline');
  const first = paragraphs[index];
  const textFollows = paragraphs.slice(index + 1).some(({ kind }) => kind === 'body');
  if (first?.kind !== 'body' || !textFollows) return paragraphs;
  const isOne = given === undefined ? isHeadline(first.text) : collapse(given) === collapse(first.text);
  return isOne ? paragraphs.with(index, { ...first, kind: 'headline' }) : paragraphs;
}

function headlineOf(paragraphs: readonly ReadParagraph[]): string {
  const headline = paragraphs.find(({ kind }) => kind === 'headline');
  if (headline) return collapse(headline.text);
  const first = paragraphs.find(({ kind }) => kind === 'body') ?? paragraphs[0];
  return first ? makeHeadline(first.text) : '';
}

/** The place line of a paragraph of its own, else the one at the front of the first body paragraph. */
function datelineOf(paragraphs: readonly ReadParagraph[]): string | undefined {
  const first = paragraphs.find(({ kind }) => kind === 'dateline' || kind === 'body');
  return first && findDateline(first.text)?.place;
}

function draftOf(text: string, paragraph: ReadParagraph, previous: ReadParagraph | undefined): ParagraphDraft {
  const before = text.slice(previous?.endUtf16 ?? 0, paragraph.startUtf16);
  return { kind: paragraph.kind, text: paragraph.text, before };
}
