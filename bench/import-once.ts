import { readFileSync } from 'node:fs';
import { formatProblem } from '../src/corpus/problem.ts';
import { importCorpus } from '../src/pipeline/import/import-corpus.ts';
import { raw } from '../src/store/sql/sql.ts';
import { openStore, type Store } from '../src/store/store.ts';

/** What one import took; printed as one line of JSON. */
export interface ImportMeasure {
  readonly articles: number;
  readonly bytesRead: number;
  readonly durationMs: number;
  /** Of all threads, in user and system mode. */
  readonly processorMs: number;
  readonly peakMemoryBytes: number;
  readonly rows: Readonly<Record<string, number>>;
}

const TABLES = ['article', 'paragraph', 'quote', 'span', 'mention', 'speaker', 'speaker_form', 'article_layer'];

/** The most memory that this process has held so far. ru_maxrss would do elsewhere; on Linux it may be that of the parent. */
function peakMemoryBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kibibytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
  return Number(kibibytes) * 1024;
}

async function countRows(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const [row] = await store.read((session) =>
      session.all<{ count: number }>(raw(`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${table}`)),
    );
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

const [url = '', file = ''] = process.argv.slice(2);
const store = await openStore(url);
const report = await importCorpus(store, [file]);
const peak = peakMemoryBytes();
const { userCPUTime, systemCPUTime } = process.resourceUsage();
if (report.problems.length > 0) throw new Error(report.problems.slice(0, 3).map(formatProblem).join('\n'));
const measure: ImportMeasure = {
  articles: report.articles.added,
  bytesRead: report.bytesRead,
  durationMs: report.durationMs,
  processorMs: (userCPUTime + systemCPUTime) / 1000,
  peakMemoryBytes: peak,
  rows: await countRows(store),
};
await store.close();
console.log(JSON.stringify(measure));
