import { clipText, textWidth } from './text-width.ts';

/** Lines of a name at most. */
const MOST_LINES = 3;

/** Words that are told apart, because all ways to break are tried; the rest stays on the last line, which is cut anyway. */
const MOST_WORDS = 12;

/**
 * A name on one line, or on as few as it takes, `mostLines` at most: broken at the spaces that make the longest line shortest.
 * What is still too long is cut.
 */
export function nameLines(name: string, widthPx: number, sizePx: number, mostLines = MOST_LINES): readonly string[] {
  const words = wordsOf(name);
  const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, sizePx)));
  let lines: readonly string[] = [name];
  for (let count = 2; widest(lines) > widthPx && count <= Math.min(mostLines, words.length); count += 1) {
    lines = waysToBreak(words, count)
      .map((way) => ({ way, widthPx: widest(way) }))
      .reduce((best, next) => (next.widthPx < best.widthPx ? next : best)).way;
  }
  return lines.map((line) => clipText(line, widthPx, sizePx));
}

function wordsOf(name: string): readonly string[] {
  const words = name.split(/\s+/u);
  if (words.length <= MOST_WORDS) return words;
  return [...words.slice(0, MOST_WORDS - 1), words.slice(MOST_WORDS - 1).join(' ')];
}

/** Every way to have these words, in their order, on `count` lines. */
function waysToBreak(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[words.join(' ')]];
  const firstLengths = Array.from({ length: words.length - count + 1 }, (_, at) => at + 1);
  return firstLengths.flatMap((length) =>
    waysToBreak(words.slice(length), count - 1).map((rest) => [words.slice(0, length).join(' '), ...rest]),
  );
}
