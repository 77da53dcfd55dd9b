import type { Fault } from './fault.ts';
import { killAnnotate } from './kill-annotate.ts';
import { killImport } from './kill-import.ts';
import { restartPostgres } from './restart-postgres.ts';

/** All faults, in the order in which `npm run faults` does them. */
export const ALL_FAULTS: readonly Fault[] = [killImport, killAnnotate, restartPostgres];
