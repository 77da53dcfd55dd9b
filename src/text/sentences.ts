import type { Span } from './span.ts';

/** Abbreviations after which the segmenter sees a sentence end where there is none. */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Gov|Sen|Rep|Rev|Hon|St|No|vs|Jr|Sr|Inc|Corp|Co|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|\b\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

/** The sentences of a text in order, without the white space between them. `language` is a BCP 47 tag. */
export function splitSentences(text: string, language = 'en'): Span[] {
  const sentences: Span[] = [];
  let start: number | undefined;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    start ??= index;
    const end = index + segment.length;
    if (end < text.length && ABBREVIATION.test(segment)) continue;
    const sentence = trimmed(text, start, end);
    if (sentence) sentences.push(sentence);
    start = undefined;
  }
  return sentences;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const slice = text.slice(start, end);
  const body = slice.trim();
  if (body === '') return undefined;
  const startUtf16 = start + slice.indexOf(body);
  return { startUtf16, endUtf16: startUtf16 + body.length };
}
