/** Length of the stretch, in UTF-16 code units, that is given to the segmenter at once. */
const WINDOW = 1024;

/**
 * The offset after each sentence of a text as Unicode cuts it (UAX #29), white space counted to the sentence before it.
 * `language` is a BCP 47 tag.
 *
 * Intl.Segmenter takes time for the square of the number of sentences in the string it is given (V8 of Node 20), so it is
 * given a window at a time. The last sentence of a window may be cut short: it is read again at the start of the next.
 */
export function* sentenceEnds(text: string, language: string): Generator<number> {
  const segmenter = segmenterOf(language);
  let [start, width] = [0, WINDOW];
  while (start < text.length) {
    const borders = Array.from(segmenter.segment(text.slice(start, start + width)), ({ index }) => start + index);
    const isLastWindow = start + width >= text.length;
    if (isLastWindow) borders.push(text.length);
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
