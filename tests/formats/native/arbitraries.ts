import fc from 'fast-check';
import type { Annotation } from '../../../src/corpus/annotation.ts';
import type { Article, Paragraph } from '../../../src/corpus/article.ts';
import type { Correction } from '../../../src/corpus/correction.ts';
import type { Quote } from '../../../src/corpus/quote.ts';
import type { Speaker, SpeakerReference } from '../../../src/corpus/speaker.ts';
import {
  ANNOTATION_METHODS,
  CUE_CLASSES,
  MENTION_KINDS,
  PARAGRAPH_KINDS,
  QUOTE_KINDS,
  REVIEW_STATUSES,
  SOURCE_KINDS,
  SPEAKER_KINDS,
} from '../../../src/corpus/vocabulary.ts';
import type { Span } from '../../../src/text/span.ts';

/** Text of any characters that can be stored: emoji, combining marks, quotation marks, line breaks. */
const text = fc
  .string({ unit: fc.oneof(fc.constantFrom('a', 'é', 'e\u0301', '“', '"', '\r\n', '😀', '字', '\u2028'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 12 })
  .map((value) => value.replaceAll('\0', ''));
const filled = text.map((value) => `x${value}`);
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:[-_.][a-z0-9]{1,4}){0,2}$/);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
const day = instant.map((moment) => moment.slice(0, 10));

/** A checked article. */
export const articles: fc.Arbitrary<Article> = fc
  .record({
    id,
    headline: filled,
    date: optional(day),
    dateline: optional(filled),
    publisher: optional(filled),
    credits: fc.array(filled, { maxLength: 3 }),
    url: fc.constantFrom(undefined, 'https://example.org/a?b=c'),
    language: fc.constantFrom('en', 'en-GB', 'ps'),
    licence: optional(filled),
    section: optional(filled),
    pieces: fc.array(fc.tuple(fc.constantFrom('', '\n\n', ' ', '\r\n', ' date 2020-08-04 '), filled, fc.constantFrom(...PARAGRAPH_KINDS)), { minLength: 1, maxLength: 5 }),
    textAfter: fc.constantFrom('', '\n', 'x'),
  })
  .map(({ pieces, textAfter, ...facts }) => ({ ...facts, ...layOut(pieces, textAfter) }));

function layOut(pieces: readonly (readonly [string, string, Paragraph['kind']])[], textAfter: string) {
  let whole = '';
  const paragraphs = pieces.map(([before, paragraph, kind]) => {
    const startUtf16 = whole.length + before.length;
    whole += before + paragraph;
    return { kind, startUtf16, endUtf16: whole.length };
  });
  return { text: whole + textAfter, paragraphs };
}

/** Speakers as annotations point to them. */
const references: fc.Arbitrary<SpeakerReference> = fc.record({ id, name: filled, kind: fc.constantFrom(...SPEAKER_KINDS) });

/** Speakers with different ids, none merged in a circle. */
export const speakers: fc.Arbitrary<readonly Speaker[]> = fc.uniqueArray(
  fc.record({
    id,
    name: filled,
    kind: fc.constantFrom(...SPEAKER_KINDS),
    aliases: fc.array(filled, { maxLength: 2 }),
    wikidata: fc.constantFrom(undefined, 'Q42'),
    gender: optional(filled),
    affiliation: optional(filled),
    mergedInto: fc.constantFrom(undefined, 'elsewhere'),
  }),
  { selector: (speaker) => speaker.id, maxLength: 4 },
);

/** Checked corrections. */
export const corrections: fc.Arbitrary<readonly Correction[]> = fc.array(
  fc.record({
    article: id,
    layer: id,
    contentText: filled,
    hasQuote: fc.constantFrom(false as const, undefined),
    status: fc.constantFrom(...REVIEW_STATUSES),
    speaker: fc.oneof(fc.constant(null), fc.constant(undefined), references),
    annotator: filled,
    createdAt: instant,
  }),
  { maxLength: 3 },
);

/** An article with a checked annotation of it. */
export const annotated: fc.Arbitrary<{ readonly article: Article; readonly annotation: Annotation }> = articles.chain((article) =>
  fc.record({ article: fc.constant(article), annotation: annotationsOf(article) }),
);

function annotationsOf(article: Article): fc.Arbitrary<Annotation> {
  const spans = fc.oneof(...article.paragraphs.map((paragraph) => spansIn(article.text, paragraph)));
  const span = spans.map(([first]) => first ?? { startUtf16: 0, endUtf16: 0 });
  return fc.record({
    article: fc.constant(article.id),
    layer: fc.record({ name: id, method: fc.constantFrom(...ANNOTATION_METHODS), annotator: filled, createdAt: instant }),
    quotes: fc.uniqueArray(quotesOf(spans), { selector: (quote) => JSON.stringify(quote.content), maxLength: 3 }),
    mentions: fc.array(
      fc.record({ span, kind: fc.constantFrom(...MENTION_KINDS), speaker: references }).map(({ span: place, ...rest }) => ({ ...place, ...rest })),
      { maxLength: 2 },
    ),
    nextNumber: optional(fc.integer({ min: 1, max: 1000 })),
  });
}

function quotesOf(spans: fc.Arbitrary<readonly Span[]>): fc.Arbitrary<Quote> {
  const none = fc.constant<readonly Span[]>([]);
  return fc.record({
    number: fc.constant(undefined),
    kind: fc.constantFrom(...QUOTE_KINDS),
    content: spans,
    cue: optional(fc.record({ spans, lemma: filled, class: fc.constantFrom(...CUE_CLASSES) })),
    source: fc.oneof(none, spans),
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
    speaker: optional(references),
    confidence: optional(fc.double({ min: 0, max: 1, noNaN: true })).map((value) => (value === 0 ? 0 : value)),
    evidence: fc.array(fc.record({ rule: filled, explanation: filled, spans: fc.oneof(none, spans) }), { maxLength: 2 }),
    status: fc.constantFrom(...REVIEW_STATUSES),
  });
}

/** One or two spans in a paragraph, in order, at borders of characters. */
function spansIn(whole: string, paragraph: Paragraph): fc.Arbitrary<readonly Span[]> {
  const borders = [paragraph.startUtf16];
  for (const character of whole.slice(paragraph.startUtf16, paragraph.endUtf16)) {
    borders.push((borders.at(-1) ?? 0) + character.length);
  }
  return fc.subarray(borders, { minLength: 2, maxLength: Math.min(4, borders.length) }).map((ends) => {
    const [first = 0, second = 0, third, fourth] = ends;
    const span = { startUtf16: first, endUtf16: second };
    return third === undefined || fourth === undefined ? [span] : [span, { startUtf16: third, endUtf16: fourth }];
  });
}
