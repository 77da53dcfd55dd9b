import { TOOL } from '../../corpus/version.ts';
import type { Provenance } from '../../store/write/provenance.ts';
import type { ImportReport } from './import-report.ts';

/** What the batches of one import share. */
export class ImportRun {
  /** File of every article read in this run, by article id. */
  readonly articleFiles = new Map<string, string>();
  /** File of every annotation read in this run, by article id and layer name. */
  readonly annotationFiles = new Map<string, string>();

  constructor(
    readonly report: ImportReport,
    /** RFC 3339, UTC. */
    readonly startedAt: string,
  ) {}

  /** Where a document came from, for the rows made of it. */
  provenanceOf(file: string): Provenance {
    return { sourceFile: file, tool: TOOL, importedAt: this.startedAt };
  }
}
