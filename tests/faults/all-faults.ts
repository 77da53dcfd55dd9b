import { brokenDatabases } from './broken-databases.ts';
import { costlyQuestions } from './costly-questions.ts';
import { differentDocuments } from './different-documents.ts';
import type { Fault } from './fault.ts';
import { hostileFiles } from './hostile-files.ts';
import { killAnnotate } from './kill-annotate.ts';
import { killImport } from './kill-import.ts';
import { lostConnections } from './lost-connections.ts';
import { restartPostgres } from './restart-postgres.ts';
import { slowConnections } from './slow-connections.ts';
import { stopServer } from './stop-server.ts';

/** All faults, in the order in which `npm run faults` does them. */
export const ALL_FAULTS: readonly Fault[] = [
  killImport,
  killAnnotate,
  stopServer,
  hostileFiles,
  brokenDatabases,
  restartPostgres,
  lostConnections,
  slowConnections,
  costlyQuestions,
  differentDocuments,
];
