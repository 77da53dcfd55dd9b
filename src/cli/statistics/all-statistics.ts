import { COUNT_STATISTICS } from './count-statistics.ts';
import type { Statistic } from './statistic.ts';
import { WORD_STATISTICS } from './word-statistics.ts';

/** Every statistic of `whosaid stats`. A new one is one entry in one of these tables. */
export const STATISTICS: readonly Statistic[] = [...COUNT_STATISTICS, ...WORD_STATISTICS];
