import { visibleLine } from '../../text/visible-text.ts';
import { formatFigure } from './numbers.ts';

/** A cell: text stands left unless it says otherwise, numbers stand right with their thousands apart. */
export type Cell = string | number | { readonly text: string; readonly isRight: true };

const GAP = '  ';

/** The rows as lines in aligned columns. Widths are those of a terminal. */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  const cells = rows.map((row) => row.map(shown));
  const widths: number[] = [];
  for (const row of cells)
    for (const [column, { width }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width);
  return cells.map((row) =>
    row
      .map((cell, column) => aligned(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

interface ShownCell {
  readonly text: string;
  readonly width: number;
  readonly isRight: boolean;
}

function shown(cell: Cell): ShownCell {
  if (typeof cell === 'object') return { ...shown(cell.text), isRight: true };
  const text = typeof cell === 'number' ? formatFigure(cell) : visibleLine(cell);
  return { text, width: widthOf(text), isRight: typeof cell === 'number' };
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What takes two columns on a terminal (Unicode Standard Annex 11, as far as names need it). */
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of CHARACTERS.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

function aligned({ text, width, isRight }: ShownCell, columnWidth: number): string {
  const filling = ' '.repeat(columnWidth - width);
  return isRight ? filling + text : text + filling;
}
