import { setImmediate } from 'node:timers/promises';
import type { WordTagger } from '../../../store/tokens/token-sequence.ts';
import { failureProblems } from '../../reported-problems.ts';
import { startWorker } from '../../start-worker.ts';
import { ThreadPool } from '../../thread-pool.ts';
import type { Examination } from './examine.ts';
import type { Examined } from './examined.ts';
import { examineLines, type LinesJob } from './lines-job.ts';

/** Examines lines, in threads or in the calling one. */
export interface Examiner {
  readonly examination: Examination;
  /** How many jobs may be under way, so that no thread waits for work. */
  readonly ahead: number;
  examine(job: LinesJob): Promise<ExaminedLines>;
  close(): Promise<void>;
}

/** The documents of the lines of a job; undefined for a line that holds nothing. */
export type ExaminedLines = readonly (Examined | undefined)[];

/** What is read lives until it is written: with less room for new things it would be moved about before it can go. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Examines in `count` threads; with none, in the calling one, where between two jobs everything else gets its turn. */
export function startExaminer(count: number, examination: Examination & { readonly tagger: WordTagger }): Examiner {
  if (count === 0) {
    return {
      ahead: 1,
      examination,
      examine: async (job) => {
        await setImmediate();
        return examineLines(job, examination.tagger);
      },
      close: () => Promise.resolve(),
    };
  }
  const script = new URL('./examine-worker.js', import.meta.url);
  const start = () => startWorker(script, { resourceLimits: LIMITS });
  const pool = new ThreadPool<LinesJob, ExaminedLines>({ count, role: 'reading', start });
  return {
    ahead: pool.ahead,
    examination,
    examine: (job) => examineIn(pool, job),
    close: () => pool.close(),
  };
}

/** Examines the lines in a thread of the pool. A line that ends its thread is a problem, and the others are examined. */
export async function examineIn(pool: ThreadPool<LinesJob, ExaminedLines>, job: LinesJob): Promise<ExaminedLines> {
  const parts = ({ lines }: LinesJob): LinesJob[] => lines.map((line) => ({ ...job, lines: [line] }));
  return (await pool.doInParts(job, { parts, failed })).flat();
}

function failed({ path, lines }: LinesJob, error: unknown): ExaminedLines {
  return lines.map(({ number, size }) => {
    const file = `${path}:${number}`;
    return { file, bytes: size + 1, problems: failureProblems(file, error), document: undefined };
  });
}
