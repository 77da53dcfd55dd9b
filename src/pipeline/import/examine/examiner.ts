import { setImmediate } from 'node:timers/promises';
import type { Dialect } from '../../../store/sql/sql.ts';
import type { WordTagger } from '../../../store/tokens/token-sequence.ts';
import { startWorker } from '../../start-worker.ts';
import { Thread } from '../../thread.ts';
import type { Examination } from './examine.ts';
import type { Examined } from './examined.ts';
import { examineLines, type LinesJob } from './lines-job.ts';

/** Whoever examines lines. */
export interface Examiner extends Examination {
  /** How many jobs may be under way, so that no thread waits for work. */
  readonly ahead: number;
  examine(job: LinesJob): Promise<readonly (Examined | undefined)[]>;
  close(): Promise<void>;
}

/** Jobs that a thread has at a time: one that it does, one that waits. */
const JOBS_AT_ONCE = 2;

/** What is read lives until it is written: with less room for new things it would be moved about before it can go. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Examines in `count` threads; with none, in the calling one, where between two jobs everything else gets its turn. */
export function startExaminer(count: number, dialect: Dialect, tagger: WordTagger): Examiner {
  if (count === 0) {
    return {
      ahead: 1,
      dialect,
      tagger,
      examine: async (job) => {
        await setImmediate();
        return examineLines(job, tagger);
      },
      close: () => Promise.resolve(),
    };
  }
  const script = new URL('./examine-worker.js', import.meta.url);
  const threads = Array.from({ length: count }, () => {
    const worker = startWorker(script, { resourceLimits: LIMITS });
    return new Thread<LinesJob, readonly (Examined | undefined)[]>(worker, 'reading');
  });
  return {
    ahead: count * JOBS_AT_ONCE,
    dialect,
    tagger,
    examine: (job) => threads.reduce((best, thread) => (thread.load < best.load ? thread : best)).do(job),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
