import { reAnchorQuote } from '../../corpus/re-anchor.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareSpans, sliceSpan, type Span } from '../../text/span.ts';
import type { Connection } from '../connect/connection.ts';
import { OrphanRow } from '../rows/orphan-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { contentText, type NumberedQuote } from './annotation-rows.ts';
import { insertRows } from './insert-rows.ts';
import { trusted } from '../sql/trusted.ts';

/** A quote whose words are gone from its article, kept with all its words. */
export interface Orphan {
  readonly articleKey: number;
  readonly layerKey: number;
  readonly layer: string;
  readonly quote: NumberedQuote;
  readonly contentText: string;
  /** Each span of the quote with the words that stood there. */
  readonly words: readonly (Span & { readonly text: string })[];
}

/** Makes an orphan of a quote of the article's old text. */
export function orphanOf(
  quote: NumberedQuote,
  text: string,
  place: Pick<Orphan, 'articleKey' | 'layerKey' | 'layer'>,
): Orphan {
  const spans = [...quote.content, ...quote.source, ...(quote.cue?.spans ?? [])];
  return {
    ...place,
    quote,
    contentText: contentText(text, quote),
    words: spans.map((span) => ({ ...span, text: sliceSpan(text, span) })),
  };
}

/** Keeps the orphans in the database. */
export async function keepOrphans(
  connection: Connection,
  orphans: readonly Orphan[],
  orphanedAt: string,
): Promise<void> {
  const rows = orphans.map(({ articleKey, layerKey, quote, contentText: content, words }) => ({
    articleKey,
    layerKey,
    number: quote.number,
    contentText: content,
    document: JSON.stringify({ quote, words }),
    orphanedAt,
  }));
  await insertRows(connection, OrphanRow, rows);
}

/** Takes those orphans of the articles out of the database whose words are there again, in their new places. */
export async function reviveOrphans(
  connection: Connection,
  texts: ReadonlyMap<number, string>,
): Promise<Map<string, NumberedQuote[]>> {
  const rows = await connection.all<OrphanRow>(sql`SELECT article_key AS "articleKey", layer_key AS "layerKey", number,
    document FROM orphan WHERE ${isIn(sql`article_key`, [...texts.keys()])}`);
  const revived = rows.flatMap((row) => {
    const { quote, words } = trusted<Pick<Orphan, 'quote' | 'words'>>(JSON.parse(row.document));
    const found = reAnchorQuote(quote, skeleton(words), texts.get(row.articleKey) ?? '');
    return found ? [{ ...row, quote: found }] : [];
  });
  for (const { articleKey, layerKey, number } of revived) {
    await connection.run(sql`DELETE FROM orphan
      WHERE article_key = ${articleKey} AND layer_key = ${layerKey} AND number = ${number}`);
  }
  const groups = groupBy(revived, ({ articleKey, layerKey }) => `${articleKey}/${layerKey}`);
  return new Map([...groups].map(([place, group]) => [place, group.map(({ quote }) => quote)]));
}

/** A text of the old length in which only the orphan's words stand, each in its old place. */
function skeleton(words: Orphan['words']): string {
  let text = '';
  for (const word of [...words].sort(compareSpans)) {
    // Spans may share characters: only what goes beyond the words before is new.
    const known = text.length - word.startUtf16;
    text = known < 0 ? text.padEnd(word.startUtf16, '\0') + word.text : text + word.text.slice(known);
  }
  return text;
}
