import type { GraphQLSchema } from 'graphql';
import { expectFilter } from '../graphql/check-arguments.ts';
import { exportArticles, exportQuotes, type ExportChunk, type ExportFormat } from '../pipeline/export/export-stream.ts';
import type { ReadSession } from '../store/connect/read-session.ts';
import { readFilter } from './read-filter.ts';

/** What an export is made from: the corpus as the session sees it, and the filter as the client wrote it, if any. */
export interface ExportRequest {
  readonly session: ReadSession;
  readonly schema: GraphQLSchema;
  readonly filter: string | undefined;
}

/** A list that can be had whole, in one format. */
export interface ExportKind {
  /** Last part of its address, and the name under which browsers save it: `quotes.ndjson`. */
  readonly fileName: string;
  readonly mediaType: string;
  /** Starts reading. Throws `UserError` when the filter makes no sense. */
  open(request: ExportRequest): AsyncIterable<ExportChunk>;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** Quotes and articles, each as NDJSON and as CSV. */
export const EXPORT_KINDS: readonly ExportKind[] = (['ndjson', 'csv'] as const).flatMap((format) => [
  {
    fileName: `quotes.${format}`,
    mediaType: MEDIA_TYPES[format],
    open({ session, schema, filter: json }: ExportRequest) {
      const filter = json === undefined ? null : expectFilter(readFilter(schema, 'QuoteFilter', json));
      return exportQuotes(session, { filter, format });
    },
  },
  {
    fileName: `articles.${format}`,
    mediaType: MEDIA_TYPES[format],
    open({ session, schema, filter: json }: ExportRequest) {
      const filter = json === undefined ? null : readFilter(schema, 'ArticleFilter', json);
      return exportArticles(session, { filter, format });
    },
  },
]);
