import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NOTE_PEAK, readPeak } from '../note-peak.ts';

/** A command of the program that went through a corpus. */
export interface CommandMeasure {
  readonly workload: 'W6' | 'W7';
  /** Quotes (W6) or articles (W7). */
  readonly items: number;
  readonly perSecond: number;
  /** Undefined where the system does not tell. */
  readonly peakBytes: number | undefined;
}

/** W6: all quotes as NDJSON into a file, measured from start to end of the process, less what an export of nothing takes. */
export async function measureExport(program: string, database: string): Promise<CommandMeasure> {
  return inFolder(async (folder) => {
    const words = ['--db', database, '--json', 'export', 'quotes', '--out'];
    const nothing = ['--filter', '{"article":[]}'];
    const empty = await run(program, [...words, join(folder, 'none.ndjson'), ...nothing], folder);
    const whole = await run(program, [...words, join(folder, 'quotes.ndjson')], folder);
    const { records } = JSON.parse(whole.stdout) as { readonly records: number };
    // Of a corpus so small that the start is all there is, the whole time counts.
    const seconds = (whole.wallMs > 1.5 * empty.wallMs ? whole.wallMs - empty.wallMs : whole.wallMs) / 1000;
    return { workload: 'W6', items: records, perSecond: records / seconds, peakBytes: whole.peakBytes };
  });
}

/** W7: a file of articles and annotations into an empty database, as long as the program says that it took. */
export async function measureImport(program: string, file: string, database?: string): Promise<CommandMeasure> {
  return inFolder(async (folder) => {
    const words = ['--db', database ?? join(folder, 'corpus.sqlite'), '--json', 'import', file];
    const { stdout, peakBytes } = await run(program, words, folder);
    const report = JSON.parse(stdout) as { readonly articles: { readonly added: number }; readonly durationMs: number };
    const items = report.articles.added;
    return { workload: 'W7', items, perSecond: (1000 * items) / report.durationMs, peakBytes };
  });
}

interface Run {
  readonly stdout: string;
  readonly wallMs: number;
  readonly peakBytes: number | undefined;
}

async function run(program: string, words: readonly string[], folder: string): Promise<Run> {
  const peakFile = join(folder, 'peak');
  const startedMs = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', NOTE_PEAK, join(program, 'cli/main.js'), ...words],
    { env: { ...process.env, PEAK_FILE: peakFile }, maxBuffer: 1e9 },
  );
  return { stdout, wallMs: performance.now() - startedMs, peakBytes: readPeak(peakFile) };
}

async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
