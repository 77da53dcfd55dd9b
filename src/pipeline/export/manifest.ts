import { TOOL } from '../../corpus/version.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { corpusFacts } from '../../store/read/aggregates/of-corpus.ts';

/** What stands in the sidecar file of an export: enough to cite it and to make it again. */
export interface ExportManifest {
  readonly corpus: string;
  readonly licence: string | null;
  /** Revision of the corpus: the same revision and filter give the same export. */
  readonly revision: string;
  readonly what: 'quotes' | 'articles';
  readonly format: string;
  /** The filter as asked for; null: everything. */
  readonly filter: unknown;
  /** RFC 3339, UTC. */
  readonly exportedAt: string;
  readonly tool: string;
  readonly records: number;
  readonly bytes: number;
}

/** What is known of an export when it has ended. */
export type ExportOutcome = Pick<ExportManifest, 'what' | 'format' | 'filter' | 'exportedAt' | 'records' | 'bytes'>;

/** The manifest of an export, read in the same session as the export itself. */
export async function exportManifest(connection: Connection, outcome: ExportOutcome): Promise<ExportManifest> {
  const { name, licence, revision } = await corpusFacts(connection);
  return { corpus: name, licence, revision, tool: TOOL, ...outcome };
}
