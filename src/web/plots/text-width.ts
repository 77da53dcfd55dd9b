const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Widths in parts of the size of the type, the first that fits. Rather too wide than too narrow: they hold for DejaVu Sans,
 * the widest of the common sans-serif faces.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}\p{Cc}]/u, 0],
  [/^\p{Extended_Pictographic}/u, 1.4],
  [/^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3ffff}]/u, 1],
  [/^[ iljtf.,:;'’|!()[\]]/u, 0.42],
  [/^[mwMWQ@%&—…]/u, 1],
  [/^\p{Lu}/u, 0.74],
  [/^./su, 0.64],
];

/** How wide a text is drawn at most, in pixels: an estimate without a font, because the server has none. */
export function textWidth(text: string, sizePx: number): number {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += sizePx * widthOf(segment);
  return width;
}

/** The text, or as much of its beginning as fits into `widthPx` with "…" behind it. No letter is cut through. */
export function clipText(text: string, widthPx: number, sizePx: number): string {
  if (textWidth(text, sizePx) <= widthPx) return text;
  let width = sizePx;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    width += sizePx * widthOf(segment);
    if (width > widthPx) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on as many lines as it takes, each of `widthPx` at most, broken between words, and inside a word that is too long. */
export function wrapText(text: string, widthPx: number, sizePx: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(\s+)/u).flatMap((word) => piecesOf(word, widthPx, sizePx))) {
    if (line.trim() !== '' && textWidth(line + piece, sizePx) > widthPx) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}

function piecesOf(word: string, widthPx: number, sizePx: number): readonly string[] {
  if (textWidth(word, sizePx) <= widthPx) return [word];
  return Array.from(GRAPHEMES.segment(word), ({ segment }) => segment);
}

function widthOf(grapheme: string): number {
  return WIDTHS.find(([pattern]) => pattern.test(grapheme))?.[1] ?? 1;
}
