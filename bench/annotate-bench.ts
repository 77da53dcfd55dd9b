import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { NOTE_PEAK, readPeak } from './note-peak.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

/** What one run of the built program took. */
interface Run {
  readonly tokens: number;
  readonly articles: number;
  /** As the program says, from its first article to its last. */
  readonly durationMs: number;
  /** From the start of the process to its end. */
  readonly wallMs: number;
  /** Undefined where the system does not tell. */
  readonly peakMemoryBytes: number | undefined;
}

const MEGABYTE = 1_000_000;
const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const ARTICLE = JSON.stringify({ id: 'mill', text: 'The mill\n\n“The mill is safe,” said Orla Brenn, the miller.' });

const { values } = parseArgs({
  options: {
    /** A file to annotate; without it, invented articles. */
    input: { type: 'string' },
    articles: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    annotator: { type: 'string', default: 'model' },
    rounds: { type: 'string', default: '3' },
    starts: { type: 'string', default: '15' },
  },
});

await main();

async function main(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('The built program is measured. Build it first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  try {
    const one = join(folder, 'one.ndjson');
    writeFileSync(one, ARTICLE);
    const file = values.input ?? join(folder, 'corpus.ndjson');
    if (values.input === undefined) {
      await writeCorpusFile(file, { articles: Number(values.articles), seed: Number(values.seed) });
    }
    const starts = await repeat(Number(values.starts), () => annotate(one, 1, folder));
    const alone = await repeat(Number(values.rounds), () => annotate(file, 1, folder));
    const all = await repeat(Number(values.rounds), () => annotate(file, availableParallelism(), folder));
    const [first] = alone;
    console.log(
      [
        `${values.annotator}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`,
        `${first?.articles.toLocaleString('en')} articles, ${first?.tokens.toLocaleString('en')} tokens, ${megabytes(statSync(file).size)}; median of ${alone.length}`,
        `one core    ${speedOf(alone)}`,
        `all cores   ${speedOf(all)}`,
        `start       ${Math.round(median(starts.map(({ wallMs }) => wallMs)))} ms for one article, median of ${starts.length}`,
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function annotate(input: string, workers: number, folder: string): Promise<Run> {
  const peakFile = join(folder, 'peak');
  const words = ['--input', input, '--output', join(folder, 'out.ndjson'), '--overwrite', '--json', '--quiet'];
  const chosen = ['--annotator', values.annotator, '--workers', String(workers)];
  const startedMs = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', NOTE_PEAK, PROGRAM, 'annotate', ...words, ...chosen],
    { env: { ...process.env, PEAK_FILE: peakFile } },
  );
  const wallMs = performance.now() - startedMs;
  return {
    ...(JSON.parse(stdout) as Pick<Run, 'tokens' | 'articles' | 'durationMs'>),
    wallMs,
    peakMemoryBytes: readPeak(peakFile),
  };
}

async function repeat(times: number, run: () => Promise<Run>): Promise<Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < times; round += 1) runs.push(await run());
  return runs;
}

function speedOf(runs: readonly Run[]): string {
  const perSecond = median(runs.map(({ tokens, durationMs }) => (1000 * tokens) / durationMs));
  const peaks = runs.flatMap(({ peakMemoryBytes }) => peakMemoryBytes ?? []);
  const memory = peaks.length === 0 ? '' : `, ${megabytes(Math.max(...peaks))} at most`;
  return `${Math.round(perSecond).toLocaleString('en')} tokens/s${memory}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE).toLocaleString('en')} MB`;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
