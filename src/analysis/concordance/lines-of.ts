import { codePointLength } from '../../text/code-point-length.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { paragraphsOf } from '../../store/read/by-key.ts';
import type { ParagraphRow } from '../../store/rows/paragraph-row.ts';
import { readTokens } from '../../store/tokens/read-tokens.ts';
import type { PlacedHit } from '../hits/hit.ts';

/** A hit with the words around it, as printed. */
export interface ConcordanceLine {
  readonly hit: PlacedHit;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly paragraph: ParagraphRow;
  /** Place of the match in the article. */
  readonly place: {
    readonly articleKey: number;
    /** Ordinal of the paragraph. */
    readonly paragraph: number;
    readonly startUtf16: number;
    readonly endUtf16: number;
    readonly startCodePoint: number;
    readonly endCodePoint: number;
    readonly text: string;
  };
}

/** The lines of hits, in their order; `window` tokens on either side, no further than the paragraph goes. */
export async function linesOf(
  connection: Connection,
  hits: readonly PlacedHit[],
  window: number,
): Promise<ConcordanceLine[]> {
  const keys = [...new Set(hits.map(({ articleKey }) => articleKey))];
  const paragraphs = await paragraphsOf(connection, keys);
  const tokens = new Map((await readTokens(connection, keys)).map((each) => [each.articleKey, each]));
  return hits.flatMap((hit) => {
    const row = paragraphs.get(hit.articleKey)?.[hit.paragraph];
    const start = tokens.get(hit.articleKey)?.paragraphs[hit.paragraph]?.first;
    return row && start !== undefined ? [lineOf(hit, row, start, window)] : [];
  });
}

function lineOf(hit: PlacedHit, row: ParagraphRow, start: number, window: number): ConcordanceLine {
  const { text } = row;
  const words = tokenize(text);
  const [first, last] = [hit.first - start, hit.end - start - 1];
  const startUtf16 = words[first]?.startUtf16 ?? 0;
  const endUtf16 = words[last]?.endUtf16 ?? startUtf16;
  const match = text.slice(startUtf16, endUtf16);
  const leftStart = window === 0 ? startUtf16 : (words[Math.max(first - window, -1)]?.startUtf16 ?? 0);
  const rightEnd = window === 0 ? endUtf16 : (words[last + window]?.endUtf16 ?? text.length);
  const startCodePoint = row.startCodePoint + codePointLength(text.slice(0, startUtf16));
  return {
    hit,
    left: text.slice(leftStart, startUtf16),
    match,
    right: text.slice(endUtf16, rightEnd),
    paragraph: row,
    place: {
      articleKey: row.articleKey,
      paragraph: row.ordinal,
      startUtf16: row.startUtf16 + startUtf16,
      endUtf16: row.startUtf16 + endUtf16,
      startCodePoint,
      endCodePoint: startCodePoint + codePointLength(match),
      text: match,
    },
  };
}
