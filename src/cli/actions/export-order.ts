import type { ArticleFilter, QuoteFilter } from '../../corpus/filters.ts';
import {
  exportArticles,
  exportQuotes,
  type ExportChunk,
  type ExportFormat,
} from '../../pipeline/export/export-stream.ts';
import type { ExportManifest } from '../../pipeline/export/manifest.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { countArticles, countQuotes } from '../../store/read/pages.ts';
import { parseJsonArgument } from '../input/parse-json-argument.ts';

export type ExportSubject = ExportManifest['what'];

/** An export as asked for, its filter understood. */
export interface ExportOrder {
  readonly what: ExportSubject;
  readonly format: ExportFormat;
  /** The filter as the user wrote it; null: none. */
  readonly asked: unknown;
  readonly count: (connection: Connection) => Promise<number>;
  readonly stream: (connection: Connection) => AsyncIterable<ExportChunk>;
}

/** The order for `json`, a filter in the API's spelling; throws when the filter makes no sense. */
export async function readExportOrder(
  what: ExportSubject,
  format: ExportFormat,
  json: string | undefined,
): Promise<ExportOrder> {
  const asked = json === undefined ? null : parseJsonArgument('--filter', json);
  if (json === undefined || asked === null) return what === 'quotes' ? quoteOrder(format) : articleOrder(format);
  // The schema takes a while to build; only a filter needs it.
  const { buildApiSchema } = await import('../../graphql/build-schema.ts');
  const { readFilter } = await import('../../server/read-filter.ts');
  const schema = await buildApiSchema();
  if (what === 'quotes') return quoteOrder(format, readFilter(schema, 'QuoteFilter', json), asked);
  return articleOrder(format, readFilter(schema, 'ArticleFilter', json), asked);
}

function quoteOrder(format: ExportFormat, filter: QuoteFilter | null = null, asked: unknown = null): ExportOrder {
  return {
    what: 'quotes',
    format,
    asked,
    count: (connection) => countQuotes(connection, filter),
    stream: (connection) => exportQuotes(connection, { filter, format }),
  };
}

function articleOrder(format: ExportFormat, filter: ArticleFilter | null = null, asked: unknown = null): ExportOrder {
  return {
    what: 'articles',
    format,
    asked,
    count: (connection) => countArticles(connection, filter),
    stream: (connection) => exportArticles(connection, { filter, format }),
  };
}
