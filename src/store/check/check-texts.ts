import { groupBy } from '../../text/group-by.ts';
import { OffsetIndex } from '../../text/offsets.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Connection } from '../connect/connection.ts';
import { articlesForExport } from '../read/export-rows.ts';
import { textOf } from '../read/stored-article.ts';
import { paragraphsOf } from '../read/by-key.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { ParagraphRow } from '../rows/paragraph-row.ts';
import type { SpanRow } from '../rows/span-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { findingOf, type Finding } from './finding.ts';

type Placed = Pick<SpanRow, 'articleKey' | 'startUtf16' | 'endUtf16' | 'startCodePoint' | 'endCodePoint' | 'text'>;

/** Reads every article and compares its paragraphs, spans and mentions with the text at their offsets. */
export async function checkTexts(connection: Connection): Promise<Finding[]> {
  const faults: string[] = [];
  let [articles, spans] = [0, 0];
  for await (const rows of articlesForExport(connection, null)) {
    const keys = rows.map(({ key }) => key);
    const paragraphs = await paragraphsOf(connection, keys);
    const placed = groupBy(await readPlaced(connection, keys), ({ articleKey }) => articleKey);
    for (const row of rows) {
      const all = [...(paragraphs.get(row.key) ?? []), ...(placed.get(row.key) ?? [])];
      faults.push(...faultsOf(row, paragraphs.get(row.key) ?? [], all));
      spans += all.length;
    }
    articles += rows.length;
  }
  return [
    findingOf(
      'paragraphs, spans and mentions hold the text at their offsets',
      faults,
      `${articles} articles, ${spans} spans`,
    ),
  ];
}

function faultsOf(row: ArticleRow, paragraphs: readonly ParagraphRow[], all: readonly Placed[]): string[] {
  if (paragraphs.length === 0) return [`article/${row.id} has no paragraph`];
  const text = textOf(row, paragraphs);
  const index = new OffsetIndex(text);
  return all
    .filter((span) => sliceSpan(text, span) !== span.text || !agree(index, span))
    .map((span) => `article/${row.id} at ${span.startUtf16}: "${span.text.slice(0, 40)}"`);
}

function agree(index: OffsetIndex, { startUtf16, endUtf16, startCodePoint, endCodePoint }: Placed): boolean {
  return (
    index.toUtf16(startCodePoint, 'code-point') === startUtf16 && index.toUtf16(endCodePoint, 'code-point') === endUtf16
  );
}

async function readPlaced(connection: Connection, articleKeys: readonly number[]): Promise<Placed[]> {
  const columns = sql`article_key AS "articleKey", start_utf16 AS "startUtf16", end_utf16 AS "endUtf16",
    start_code_point AS "startCodePoint", end_code_point AS "endCodePoint", text`;
  return connection.all<Placed>(sql`SELECT ${columns} FROM span WHERE ${isIn(sql`article_key`, articleKeys)}
    UNION ALL SELECT ${columns} FROM mention WHERE ${isIn(sql`article_key`, articleKeys)}`);
}
