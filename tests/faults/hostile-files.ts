import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NOTE_PEAK, readPeak } from '../../bench/note-peak.ts';
import { BUILT_PROGRAM, startProcess } from '../support/program-process.ts';
import { storedDocuments } from '../support/stored-documents.ts';
import type { Fault, Figure } from './fault.ts';
import { inScope, type FaultScope } from './support/fault-scope.ts';
import { atMost, exactly } from './support/figures.ts';
import { articleLine, HOSTILE_FILES, type HostileFile } from './support/hostile-contents.ts';

/** The largest document that is accepted, in MB of a million bytes. */
const LIMIT_MB = 67;
const LARGE_BYTES = 200_000_000;
/** An import of some megabytes that takes so long hangs. */
const HANG_MS = 180_000;

// eslint-disable-next-line no-control-regex -- these are the characters that must not be written
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Hostile files are imported between good ones. */
export const hostileFiles: Fault = {
  name: 'hostile-files',
  summary:
    'Imports files that are nested deeply, damaged, huge or full of control characters, between good neighbours.',
  run: (size) =>
    inScope(async (scope) => {
      const tally: Tally = { processes: 0, deaths: 0, hangs: 0, lost: 0, unsound: 0, controls: 0, peakMb: 0 };
      const groups = size === 'short' ? [HOSTILE_FILES] : HOSTILE_FILES.map((file) => [file]);
      for (const group of groups) await importBetween(scope, group, tally);
      const large: Tally = { ...tally, peakMb: 0 };
      await importLarge(scope, large);
      return figuresOf({ ...large, peakMb: tally.peakMb }, large.peakMb);
    }),
};

interface Tally {
  processes: number;
  /** Processes that ended otherwise than with exit code 1, for problems of the input. */
  deaths: number;
  hangs: number;
  /** Good documents that were not in the database afterwards. */
  lost: number;
  unsound: number;
  /** Processes that wrote control characters. */
  controls: number;
  peakMb: number;
}

function figuresOf(tally: Tally, peakOfLargeMb: number): Figure[] {
  const { processes, deaths, hangs, lost, unsound, controls } = tally;
  return [
    exactly(`${HOSTILE_FILES.length} hostile files: imports that die`, deaths, { of: processes }),
    exactly('imports that hang', hangs, { of: processes }),
    exactly('good documents beside them that are lost', lost),
    exactly('databases that are unsound afterwards', unsound, { of: processes }),
    exactly('imports that write control characters', controls, { of: processes }),
    atMost('memory of refusing files and lines of 200 MB', peakOfLargeMb, 3 * LIMIT_MB, 'MB'),
  ];
}

/** Imports the files from one folder, with a good file before and behind them, and good lines beside bad lines. */
async function importBetween(scope: FaultScope, files: readonly HostileFile[], tally: Tally): Promise<void> {
  const folder = scope.newPath('folder');
  mkdirSync(folder);
  const good = ['first', 'last'];
  writeFileSync(join(folder, '!first.json'), articleLine('first'));
  writeFileSync(join(folder, '~last.json'), articleLine('last'));
  for (const [index, { name, ending, content }] of files.entries()) {
    const path = join(folder, `${index} ${name}.${ending}`);
    if (ending === 'ndjson') good.push(`before-${index}`, `after-${index}`);
    const line = [articleLine(`before-${index}`), String(content), articleLine(`after-${index}`)].join('\n');
    writeFileSync(path, ending === 'ndjson' ? line : content);
  }
  await importFolder(scope, { folder, good }, tally);
}

/** Files of 200 MB, of holes: what is refused by its size is not read. */
async function importLarge(scope: FaultScope, tally: Tally): Promise<void> {
  for (const name of ['large.txt', 'large.json', 'large.ndjson']) {
    const folder = scope.newPath('folder');
    mkdirSync(folder);
    const file = openSync(join(folder, name), 'w');
    const isLines = name.endsWith('ndjson');
    if (isLines) writeSync(file, `${articleLine('before')}\n`);
    ftruncateSync(file, LARGE_BYTES);
    if (isLines) writeSync(file, `\n${articleLine('after')}\n`, LARGE_BYTES);
    closeSync(file);
    writeFileSync(join(folder, '~last.json'), articleLine('last'));
    await importFolder(scope, { folder, good: isLines ? ['before', 'after', 'last'] : ['last'] }, tally);
  }
}

interface GoodFolder {
  readonly folder: string;
  /** Ids of the good articles in it. */
  readonly good: readonly string[];
}

async function importFolder(scope: FaultScope, { folder, good }: GoodFolder, tally: Tally): Promise<void> {
  const [database, peak] = [scope.newPath('sqlite'), scope.newPath('peak')];
  const words = ['--import', NOTE_PEAK, BUILT_PROGRAM, '--db', database, 'import', '--annotate', folder];
  const program = startProcess(words, { PEAK_FILE: peak });
  const hang = new AbortController();
  const hangs = sleep(HANG_MS, 'hangs' as const, { signal: hang.signal }).catch(() => 'ended' as const);
  const end = await Promise.race([program.ended(), hangs]);
  hang.abort();
  tally.processes += 1;
  if (end === 'hangs') {
    tally.hangs += 1;
    await program.end('SIGKILL');
  } else if (end !== 1) tally.deaths += 1;
  if (CONTROL.test(program.written.output + program.written.errors)) tally.controls += 1;
  tally.peakMb = Math.max(tally.peakMb, (readPeak(peak) ?? 0) / 1e6);
  const { documents, faults } = await storedDocuments(database);
  if (faults.length > 0) tally.unsound += 1;
  tally.lost += good.filter((id) => !documents.some((line) => line.includes(`"id":"${id}"`))).length;
}
