import type { QuoteFilter } from '../../corpus/filters.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { ParagraphRow } from '../rows/paragraph-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { QUOTE_COLUMNS } from './columns.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { expectLayers } from './expect-layers.ts';

/** The quotes whose content touches each paragraph, in reading order, by `articleKey/ordinal`. */
export async function quotesOfParagraphs(
  connection: Connection,
  paragraphs: readonly Pick<ParagraphRow, 'articleKey' | 'ordinal'>[],
  filter?: QuoteFilter | null,
): Promise<Map<string, QuoteRow[]>> {
  await expectLayers(connection, filter);
  const wanted = new Set(paragraphs.map(({ articleKey, ordinal }) => `${articleKey}/${ordinal}`));
  const articles = [...new Set(paragraphs.map(({ articleKey }) => articleKey))];
  const rows = await connection.all<
    QuoteRow & { paragraph: number }
  >(sql`SELECT DISTINCT ${QUOTE_COLUMNS}, span.paragraph
    FROM quote JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'content'
    WHERE ${isIn(sql`quote.article_key`, articles)} AND ${isIn(sql`span.paragraph`, distinctOrdinals(paragraphs))}
    AND ${quoteCondition(filter)} ORDER BY quote.article_key, quote.start_utf16, quote.slot`);
  const groups = groupBy(rows, ({ articleKey, paragraph }) => `${articleKey}/${paragraph}`);
  return new Map([...groups].filter(([place]) => wanted.has(place)));
}

function distinctOrdinals(paragraphs: readonly Pick<ParagraphRow, 'ordinal'>[]): number[] {
  return [...new Set(paragraphs.map(({ ordinal }) => ordinal))];
}
