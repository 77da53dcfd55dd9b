import { latinSentenceEnds } from './latin-sentences.ts';

/** Length of the stretch, in UTF-16 code units, that is given to the segmenter at once. */
const WINDOW = 1024;

/**
 * The offset after each sentence of a text as Unicode cuts it (UAX #29), white space counted to the sentence before it.
 * `language` is a BCP 47 tag.
 *
 * A line feed always ends a sentence. Lines of English in the usual characters are cut by rules at hand, which take a tenth of
 * the time of Intl.Segmenter; all others are left to it.
 */
export function* sentenceEnds(text: string, language: string): Generator<number> {
  const isEnglish = language === 'en' || language.startsWith('en-');
  let start = 0;
  while (start < text.length) {
    const lineFeed = isEnglish ? text.indexOf('\n', start) : -1;
    const end = lineFeed === -1 ? text.length : lineFeed + 1;
    yield* (isEnglish ? latinSentenceEnds(text, start, end) : undefined) ?? segmentEnds(text, { start, end }, language);
    start = end;
  }
}

/**
 * Intl.Segmenter takes time for the square of the number of sentences in the string it is given (V8 of Node 20), so it is
 * given a window at a time. The last sentence of a window may be cut short: it is read again at the start of the next.
 */
function* segmentEnds(
  text: string,
  { start: from, end }: { readonly start: number; readonly end: number },
  language: string,
): Generator<number> {
  const segmenter = segmenterOf(language);
  let [start, width] = [from, WINDOW];
  while (start < end) {
    const isLastWindow = start + width >= end;
    const window = text.slice(start, isLastWindow ? end : start + width);
    const borders = Array.from(segmenter.segment(window), ({ index }) => start + index);
    if (isLastWindow) borders.push(end);
    yield* borders.slice(1);
    if (isLastWindow) return;
    width = borders.length === 1 ? width * 2 : WINDOW;
    start = borders.at(-1) ?? start;
  }
}

let last: { readonly language: string; readonly segmenter: Intl.Segmenter } | undefined;

/** Making a segmenter takes longer than reading a page with it, and most texts are in the language of the text before. */
function segmenterOf(language: string): Intl.Segmenter {
  if (last?.language !== language) {
    last = { language, segmenter: new Intl.Segmenter(language, { granularity: 'sentence' }) };
  }
  return last.segmenter;
}
