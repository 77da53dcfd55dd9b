import type { ArticleFilter, QuoteFilter } from '../../corpus/filters.ts';
import { articleId } from '../../corpus/ids.ts';
import { csvHeader, csvRows } from '../../formats/csv/write-csv.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { articlesForExport } from '../../store/read/export-rows.ts';
import { quoteLines } from '../../store/read/quote-lines.ts';
import type { ArticleRow } from '../../store/rows/article-row.ts';
import { readAhead } from '../../text/read-ahead.ts';
import { nativeArticles, nativeCorpus } from './native-documents.ts';
import { QUOTE_RECORD_COLUMNS, quoteRecords } from './quote-record.ts';

export const EXPORT_FORMATS = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A piece of an export: whole lines of text in UTF-8, and how many records they are. */
export interface ExportChunk {
  readonly bytes: Uint8Array;
  readonly records: number;
}

/** All quotes that the filter selects, one record a line. */
export async function* exportQuotes(
  connection: Connection,
  { filter, format }: { readonly filter?: QuoteFilter | null | undefined; readonly format: ExportFormat },
): AsyncGenerator<ExportChunk> {
  if (format === 'csv') yield chunk(csvHeader(QUOTE_RECORD_COLUMNS), 0);
  for await (const { lines, records } of readAhead(quoteLines(connection, filter))) {
    if (format === 'csv') yield chunk(csvRows(QUOTE_RECORD_COLUMNS, quoteRecords(lines)), records);
    else yield { bytes: lines, records };
  }
}

/**
 * All articles that the filter selects. NDJSON holds whole native documents: the corpus, its speakers, each article followed by
 * all its annotations, and the corrections, so that importing it gives the same corpus again. CSV holds what is known about the
 * articles, without their texts.
 */
export async function* exportArticles(
  connection: Connection,
  { filter, format }: { readonly filter?: ArticleFilter | null | undefined; readonly format: ExportFormat },
): AsyncGenerator<ExportChunk> {
  if (format === 'csv') yield chunk(csvHeader(ARTICLE_RECORD_COLUMNS), 0);
  else yield chunk(linesOf(await nativeCorpus(connection)), 0);
  for await (const rows of articlesForExport(connection, filter)) {
    if (format === 'csv') yield chunk(csvRows(ARTICLE_RECORD_COLUMNS, rows.map(articleRecord)), rows.length);
    else yield chunk(linesOf(await nativeArticles(connection, rows)), rows.length);
  }
}

/** Columns of an article in CSV, in order. */
const ARTICLE_RECORD_COLUMNS = [
  'id',
  'headline',
  'date',
  'dateline',
  'publisher',
  'section',
  'credits',
  'url',
  'language',
  'licence',
  'words',
  'quotes',
  'sourceFile',
  'importedAt',
  'tool',
] as const;

function articleRecord(row: ArticleRow): Record<(typeof ARTICLE_RECORD_COLUMNS)[number], string | number | null> {
  return {
    id: articleId(row.id),
    headline: row.headline,
    date: row.date,
    dateline: row.dateline,
    publisher: row.publisher,
    section: row.section,
    credits: row.credits,
    url: row.url,
    language: row.language,
    licence: row.licence,
    words: row.wordCount,
    quotes: row.quoteCount,
    sourceFile: row.sourceFile,
    importedAt: row.importedAt,
    tool: row.tool,
  };
}

function chunk(text: string, records: number): ExportChunk {
  return { bytes: Buffer.from(text), records };
}

function linesOf(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
