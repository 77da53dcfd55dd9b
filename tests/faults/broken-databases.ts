import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { BUILT_PROGRAM, startProcess } from '../support/program-process.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { inScope, type FaultScope } from './support/fault-scope.ts';
import { atMost, exactly, notTried } from './support/figures.ts';
import type { ServedProgram } from './support/served-program.ts';

const SOURCES = ['corpus/articles', 'corpus/annotations'];

/** How long a server may take to notice a file, with room for a busy machine, in milliseconds. */
const PATIENCE_MS = 30_000;

/** Databases and surroundings that are broken: what the program says of each, and whether anything is lost or falls over. */
export const brokenDatabases: Fault = {
  name: 'broken-databases',
  summary:
    'Opens, serves and checks databases that are damaged, cut, foreign, newer, replaced, deleted or full, and starts with few descriptors.',
  run: (size) =>
    inScope(async (scope) => {
      const sound = scope.newPath('sqlite');
      const made = await whosaid(['import', ...SOURCES, '--quiet', '--db', sound]);
      if (made.code !== 0) throw new Error(made.errors);
      const exported = await exportOf(sound);
      const figures: Figure[] = [];
      for (const part of [
        flippedPages,
        truncatedFiles,
        truncatedLogs,
        refusedDatabases,
        fullDisk,
        fewDescriptors,
        replacedFile,
      ])
        figures.push(...(await part(scope, { sound, exported }, size)));
      return figures;
    }),
};

/** A sound database of the corpus that comes with the program, and what it exports. The file is only read. */
interface Sound {
  readonly sound: string;
  readonly exported: string;
}

/** Flips eight bytes in random pages: the check finds it, or nothing that is exported has changed. */
async function flippedPages(scope: FaultScope, { sound, exported }: Sound, size: CampaignSize): Promise<Figure[]> {
  const rounds = size === 'short' ? 2 : 60;
  const random = new SeededRandom(13);
  const kept = readFileSync(sound);
  const pageSize = kept.readUInt16BE(16);
  const file = scope.newPath('sqlite');
  let [unnoticed, unlocated, unclear] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const bytes = Buffer.from(kept);
    const at = pageSize + random.integer(0, kept.length - pageSize - 9);
    for (let offset = 0; offset < 8; offset += 1) bytes.writeUInt8(bytes.readUInt8(at + offset) ^ 0xff, at + offset);
    writeFileSync(file, bytes);
    const { code, output } = await whosaid(['check', '--db', file]);
    if (code !== 0 && code !== 4) unclear += 1;
    if (code === 4 && !/^BAD .*(:|article|quote|speaker)/m.test(output)) unlocated += 1;
    if (code === 0 && (await exportOf(file)) !== exported) unnoticed += 1;
  }
  return [
    exactly('flipped pages: damage that the check does not notice', unnoticed, { of: rounds }),
    exactly('flipped pages: checks that end with another code than 0 or 4', unclear, { of: rounds }),
    exactly('flipped pages: checks that name no place', unlocated, { of: rounds }),
  ];
}

/** Cuts the file: every check ends with a clear code. */
async function truncatedFiles(scope: FaultScope, { sound }: Sound, size: CampaignSize): Promise<Figure[]> {
  const file = scope.newPath('sqlite');
  const { length } = readFileSync(sound);
  const parts = size === 'short' ? [0.5] : [0.95, 0.5, 0.1];
  let bad = 0;
  for (const part of parts) {
    copyFileSync(sound, file);
    truncateSync(file, Math.floor(length * part));
    bad += Number((await whosaid(['check', '--db', file])).code !== 4);
  }
  return [exactly('cut files: checks that do not end with code 4', bad, { of: parts.length })];
}

/**
 * Cuts the write-ahead log of an import that was killed. SQLite passes over the frames that are cut off: what was committed before them is
 * there, and the same import completes it.
 */
async function truncatedLogs(scope: FaultScope, { exported }: Sound, size: CampaignSize): Promise<Figure[]> {
  const parts = size === 'short' ? [0.5] : [0.99, 0.75, 0.5, 0.25, 0.01];
  let [unsound, incomplete] = [0, 0];
  for (const part of parts) {
    const file = scope.newPath('sqlite');
    await whosaid(['init', '--db', file]);
    const reader = new sqlite3.Database(file);
    await new Promise<void>((done, fail) => {
      reader.get('SELECT 1 FROM corpus', (error) => (error ? fail(error) : done()));
    });
    await whosaid(['import', ...SOURCES, '--quiet', '--db', file]);
    // The open reader keeps the log when the import ends; a copy of both files is what a crash leaves.
    const [copy, log] = [scope.newPath('sqlite'), readFileSync(`${file}-wal`)];
    copyFileSync(file, copy);
    writeFileSync(`${copy}-wal`, log.subarray(0, Math.floor(log.length * part)));
    await new Promise((done) => reader.close(done));
    unsound += Number((await whosaid(['check', '--db', copy])).code !== 0);
    await whosaid(['import', ...SOURCES, '--quiet', '--db', copy]);
    incomplete += Number((await exportOf(copy)) !== exported);
  }
  return [
    exactly('cut write-ahead logs: databases that the check finds unsound', unsound, { of: parts.length }),
    exactly('cut write-ahead logs: imports that do not complete the rest', incomplete, { of: parts.length }),
  ];
}

/** Databases that are not ours, or newer: refused, and the same byte for byte. */
async function refusedDatabases(scope: FaultScope, { sound }: Sound): Promise<Figure[]> {
  const newer = `INSERT INTO whosaid_migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`;
  const databases = [
    { from: sound, statement: newer, refusal: 'DATABASE_NEWER' },
    { from: sound, statement: 'PRAGMA application_id = 7', refusal: 'DATABASE_FOREIGN' },
    { statement: 'CREATE TABLE photo (name TEXT)', refusal: 'DATABASE_FOREIGN' },
  ];
  let wrong = 0;
  for (const { from, statement, refusal } of databases) {
    const file = scope.newPath('sqlite');
    if (from !== undefined) copyFileSync(from, file);
    await execute(file, statement);
    const before = readFileSync(file);
    const { code, output } = await whosaid(['import', ...SOURCES, '--json', '--quiet', '--db', file]);
    if (code !== 3 || !output.includes(refusal) || !before.equals(readFileSync(file))) wrong += 1;
  }
  return [exactly('newer and foreign databases that are opened or changed', wrong, { of: databases.length })];
}

/** On a file system that is full: nothing is half written, and with room the same import completes. */
async function fullDisk(scope: FaultScope, { exported }: Sound): Promise<Figure[]> {
  const mount = scope.newPath('mount');
  const file = join(mount, 'full.sqlite');
  mkdirSync(mount);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', mount]).status !== 0)
    return [notTried('full disk', 'no file system can be mounted here')];
  scope.defer(() => spawnSync('umount', [mount]));
  await whosaid(['init', '--db', file]);
  const { code, output } = await whosaid(['import', ...SOURCES, '--json', '--quiet', '--db', file]);
  const isRefused = code === 3 && output.includes('DATABASE_FULL');
  const check = await whosaid(['check', '--db', file]);
  spawnSync('mount', ['-o', 'remount,size=64m', mount]);
  await whosaid(['import', ...SOURCES, '--quiet', '--db', file]);
  const isComplete = (await exportOf(file)) === exported;
  return [
    exactly('full disk: imports without exit code 3 and DATABASE_FULL', Number(!isRefused), { of: 1 }),
    exactly('full disk: databases that the check finds bad', Number(check.code !== 0), { of: 1 }),
    exactly('full disk: imports that do not complete with room', Number(!isComplete), { of: 1 }),
  ];
}

/** With too few descriptors it says what to raise; with the fewest that are allowed it works. */
async function fewDescriptors(_: FaultScope, { sound }: Sound, size: CampaignSize): Promise<Figure[]> {
  const limits = size === 'short' ? [64] : [24, 32, 48, 64, 96, 128, 192, 200, 224, 255];
  let unclear = 0;
  for (const limit of limits) {
    const { code, errors } = await whosaid(['stats', '--db', sound], limit);
    unclear += Number(code !== 2 || !errors.includes('ulimit -n'));
  }
  const enough = await whosaid(['stats', '--db', sound], 256);
  return [
    exactly('few descriptors: starts without a word on what to raise', unclear, { of: limits.length }),
    exactly('256 descriptors: commands that fail', Number(enough.code !== 0), { of: 1 }),
  ];
}

/** Replaces and deletes the file under servers that are asked all the time. */
async function replacedFile(scope: FaultScope, { sound }: Sound, size: CampaignSize): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const workers of ['1', '2']) {
    const file = scope.newPath('sqlite');
    copyFileSync(sound, file);
    const server = await scope.serve(file, {}, ['--workers', workers]);
    const { failed, noticedMs } = await replaceUnder(server, { file, sound, rounds: size === 'short' ? 1 : 10, scope });
    const subject = (what: string): string => `replaced or deleted file (${workers} processes): ${what}`;
    figures.push(
      exactly(subject('requests that failed while another file took its place'), failed),
      atMost(subject('longest time until it is noticed'), Math.max(...noticedMs), 1000, 'ms'),
    );
    await server.end('SIGTERM');
  }
  return figures;
}

interface Replacing {
  readonly scope: FaultScope;
  readonly file: string;
  readonly sound: string;
  readonly rounds: number;
}

async function replaceUnder(
  server: ServedProgram,
  { scope, file, sound, rounds }: Replacing,
): Promise<{ readonly failed: number; readonly noticedMs: readonly number[] }> {
  // A connection of its own for each request: each worker is asked.
  const get = (path: string): Promise<Response> =>
    fetch(server.origin + path, { headers: { connection: 'close', 'apollo-require-preflight': 'yes' } });
  let failed = 0;
  const countArticles = async (): Promise<number | undefined> => {
    const { data } = (await (await get('/graphql?query={corpus{articleCount}}')).json()) as {
      data?: { corpus: { articleCount: number } } | null;
    };
    if (!data) failed += 1;
    return data?.corpus.articleCount;
  };
  const whole = await countArticles();
  const noticedMs: number[] = [];
  const other = scope.newPath('sqlite');
  for (let round = 0; round < rounds; round += 1) {
    await whosaid(['init', '--db', other]);
    renameSync(other, file);
    noticedMs.push(await timeUntil(async () => (await countArticles()) === 0));
    copyFileSync(sound, other);
    renameSync(other, file);
    noticedMs.push(await timeUntil(async () => (await countArticles()) === whole));
  }
  const isReadiness = async (status: number): Promise<boolean> => (await get('/readyz')).status === status;
  rmSync(file);
  noticedMs.push(await timeUntil(() => isReadiness(503)));
  copyFileSync(sound, file);
  noticedMs.push(await timeUntil(() => isReadiness(200)));
  return { failed, noticedMs };
}

/**
 * Milliseconds until it is so, eight times in a row: each worker has answered.
 *
 * @throws Error after `PATIENCE_MS`
 */
async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
  const startMs = performance.now();
  let [inRow, ms] = [0, 0];
  while (inRow < 8) {
    if (await isSo()) {
      if (inRow === 0) ms = performance.now() - startMs;
      inRow += 1;
    } else inRow = 0;
    if (performance.now() - startMs > PATIENCE_MS) throw new Error('The server does not notice the file.');
    await sleep(10);
  }
  return ms;
}

/** What a command of the program has written, and its exit code, when it has ended. */
async function whosaid(
  words: readonly string[],
  descriptors?: number,
): Promise<{ readonly code: number | NodeJS.Signals; readonly output: string; readonly errors: string }> {
  const program = startProcess([BUILT_PROGRAM, ...words], {}, descriptors);
  return { code: await program.ended(), ...program.written };
}

async function exportOf(database: string): Promise<string> {
  return (await whosaid(['export', 'articles', '--db', database])).output;
}

async function execute(file: string, statement: string): Promise<void> {
  const database = new sqlite3.Database(file);
  await new Promise<void>((done, fail) => {
    database.exec(statement, (error) => (error ? fail(error) : done()));
  });
  await new Promise((done) => database.close(done));
}
