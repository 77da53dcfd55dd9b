import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { SeededRandom } from '../support/seeded-random.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';

const PROGRAM = resolve('dist/cli/main.js');
const SOURCES = ['corpus/articles', 'corpus/annotations'];

/** How long a server may take to notice a file, with room for a busy machine, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Databases and surroundings that are broken: what the program says of each, and whether anything is lost or falls over. */
export const brokenDatabases: Fault = {
  name: 'broken-databases',
  summary:
    'Opens, serves and checks databases that are damaged, cut, foreign, newer, replaced, deleted or full, and starts with few descriptors.',
  async run(size) {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-broken-'));
    try {
      const sound = join(folder, 'sound.sqlite');
      const made = whosaid(['import', ...SOURCES, '--quiet', '--db', sound]);
      if (made.status !== 0) throw new Error(made.errors);
      return [
        ...flippedPages(folder, sound, size),
        ...truncatedFiles(folder, sound),
        ...(await refusedDatabases(folder, sound)),
        ...fullDisk(folder, sound),
        ...fewDescriptors(folder, sound, size),
        ...(await replacedFile(folder, sound, size)),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Flips eight bytes in random pages: the check finds it, or nothing that is exported has changed. */
function flippedPages(folder: string, sound: string, size: CampaignSize): Figure[] {
  const rounds = size === 'short' ? 2 : 60;
  const random = new SeededRandom(13);
  const kept = readFileSync(sound);
  const pageSize = kept.readUInt16BE(16);
  const exported = whosaid(['export', 'articles', '--db', sound]).output;
  const file = join(folder, 'flipped.sqlite');
  let [unnoticed, unlocated, unclear] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const bytes = Buffer.from(kept);
    const at = pageSize + random.integer(0, kept.length - pageSize - 9);
    for (let offset = 0; offset < 8; offset += 1) bytes.writeUInt8(bytes.readUInt8(at + offset) ^ 0xff, at + offset);
    writeFileSync(file, bytes);
    const { status, output } = whosaid(['check', '--db', file]);
    if (status !== 0 && status !== 4) unclear += 1;
    if (status === 4 && !/^BAD .*(:|article|quote|speaker)/m.test(output)) unlocated += 1;
    if (status === 0 && whosaid(['export', 'articles', '--db', file]).output !== exported) unnoticed += 1;
  }
  return [
    none('flipped pages: damage that the check does not notice', unnoticed, rounds),
    none('flipped pages: checks that end with another code than 0 or 4', unclear, rounds),
    none('flipped pages: checks that name no place', unlocated, rounds),
  ];
}

/** Cuts the file: every command ends with a clear code, and nothing falls over. */
function truncatedFiles(folder: string, sound: string): Figure[] {
  const file = join(folder, 'cut.sqlite');
  const { length } = readFileSync(sound);
  const cuts = [0.95, 0.5, 0.1].map((part) => Math.floor(length * part));
  const bad = cuts.filter((bytes) => {
    copyFileSync(sound, file);
    truncateSync(file, bytes);
    return whosaid(['check', '--db', file]).status !== 4;
  });
  return [none('cut files: checks that do not end with code 4', bad.length, cuts.length)];
}

/** Databases that are not ours, or newer: refused, and the same byte for byte. */
async function refusedDatabases(folder: string, sound: string): Promise<Figure[]> {
  const files: readonly (readonly [name: string, statement: string, code: string])[] = [
    [
      'newer',
      `INSERT INTO whosaid_migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`,
      'DATABASE_NEWER',
    ],
    ['marked', 'PRAGMA application_id = 7', 'DATABASE_FOREIGN'],
    ['foreign', 'CREATE TABLE photo (name TEXT)', 'DATABASE_FOREIGN'],
  ];
  let wrong = 0;
  for (const [name, statement, code] of files) {
    const file = join(folder, `${name}.sqlite`);
    if (name !== 'foreign') copyFileSync(sound, file);
    await execute(file, [statement]);
    const before = readFileSync(file);
    const { status, output } = whosaid(['import', ...SOURCES, '--json', '--quiet', '--db', file]);
    if (status !== 3 || !output.includes(code) || !before.equals(readFileSync(file))) wrong += 1;
  }
  return [none('newer and foreign databases that are opened or changed', wrong, files.length)];
}

/** On a file system that is full: nothing is half written, and with room the same import completes. */
function fullDisk(folder: string, sound: string): Figure[] {
  const [file, mount] = [join(folder, 'full', 'full.sqlite'), join(folder, 'full')];
  spawnSync('mkdir', [mount]);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', mount]).status === 0;
  if (!isMounted)
    return [
      {
        subject: 'full disk',
        value: 'not tried: no file system can be mounted here',
        target: 'tried',
        isMet: true,
        isSpeed: false,
      },
    ];
  try {
    whosaid(['init', '--db', file]);
    const { status, output } = whosaid(['import', ...SOURCES, '--json', '--quiet', '--db', file]);
    const isTold = status === 3 && output.includes('DATABASE_FULL');
    const check = whosaid(['check', '--db', file]).status;
    spawnSync('mount', ['-o', 'remount,size=64m', mount]);
    const again = whosaid(['import', ...SOURCES, '--quiet', '--db', file]).status;
    const same =
      whosaid(['export', 'articles', '--db', file]).output.length ===
      whosaid(['export', 'articles', '--db', sound]).output.length;
    return [
      none('full disk: imports without exit code 3 and DATABASE_FULL', isTold ? 0 : 1, 1),
      none('full disk: databases that the check finds bad', check === 0 ? 0 : 1, 1),
      none('full disk: imports that do not complete with room', again === 0 && same ? 0 : 1, 1),
    ];
  } finally {
    spawnSync('umount', [mount]);
  }
}

/** With too few descriptors it says what to raise; with the fewest that are allowed it works. */
function fewDescriptors(folder: string, sound: string, size: CampaignSize): Figure[] {
  const limits = size === 'short' ? [64] : [24, 32, 48, 64, 96, 128, 192, 200, 224, 255];
  const unclear = limits.filter((limit) => {
    const { status, errors } = whosaid(['stats', '--db', sound], limit);
    return status !== 2 || !errors.includes('ulimit -n');
  });
  const enough = whosaid(['stats', '--db', sound], 256).status;
  return [
    none('few descriptors: starts without a word on what to raise', unclear.length, limits.length),
    none('256 descriptors: commands that fail', enough === 0 ? 0 : 1, 1),
  ];
}

/** Replaces and deletes the file under a server that is asked all the time. */
async function replacedFile(folder: string, sound: string, size: CampaignSize): Promise<Figure[]> {
  const file = join(folder, 'served.sqlite');
  copyFileSync(sound, file);
  const server = await serve(file);
  const noticedMs: number[] = [];
  let failed = 0;
  try {
    const untilCount = async (count: number): Promise<void> => {
      const startMs = performance.now();
      for (;;) {
        const found = await countArticles(server.url);
        if (found === undefined) failed += 1;
        if (found === count) return void noticedMs.push(performance.now() - startMs);
        if (performance.now() - startMs > PATIENCE_MS) throw new Error('The new file is not served.');
        await sleep(10);
      }
    };
    const whole = (await countArticles(server.url)) ?? 0;
    const empty = join(folder, 'empty.sqlite');
    for (let round = 0; round < (size === 'short' ? 1 : 10); round += 1) {
      whosaid(['init', '--db', empty]);
      renameSync(empty, file);
      await untilCount(0);
      copyFileSync(sound, empty);
      renameSync(empty, file);
      await untilCount(whole);
    }
    rmSync(file);
    const lost = await untilReadiness(server.url, 503);
    copyFileSync(sound, file);
    const back = await untilReadiness(server.url, 200);
    const slowest = Math.max(...noticedMs, lost, back);
    return [
      none('replaced file: requests that failed while another file took its place', failed, noticedMs.length),
      {
        subject: 'replaced or deleted file: noticed after',
        value: `${Math.round(slowest)} ms at most`,
        target: 'at most 1,000 ms',
        isMet: slowest <= 1000,
        isSpeed: true,
      },
    ];
  } finally {
    server.child.kill('SIGTERM');
    await once(server.child, 'close');
  }
}

interface Served {
  readonly child: ChildProcess;
  readonly url: string;
}

async function serve(file: string): Promise<Served> {
  const environment = { ...process.env, WHOSAID_LOG: 'silent' };
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--json', '--db', file], {
    env: environment,
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  while (!output.includes('\n')) {
    if (child.exitCode !== null) throw new Error('The server did not start.');
    await sleep(20);
  }
  return { child, url: (JSON.parse(output) as { url: string }).url };
}

/** Undefined: the request failed. */
async function countArticles(url: string): Promise<number | undefined> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ query: '{ corpus { articleCount } }' });
  const answer = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as {
    data?: { corpus: { articleCount: number } } | null;
  };
  return answer.data?.corpus.articleCount;
}

/** Milliseconds until /readyz has this status. */
async function untilReadiness(url: string, status: number): Promise<number> {
  const startMs = performance.now();
  while ((await fetch(`${url}/readyz`)).status !== status) {
    if (performance.now() - startMs > PATIENCE_MS) throw new Error(`/readyz never answered ${status}.`);
    await sleep(10);
  }
  return performance.now() - startMs;
}

function whosaid(
  words: readonly string[],
  descriptors = 1024,
): { status: number | null; output: string; errors: string } {
  const command = ['-c', `ulimit -n ${descriptors}; exec "$0" "$@"`, process.execPath, PROGRAM, ...words];
  const { status, stdout, stderr } = spawnSync('sh', command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, output: stdout, errors: stderr };
}

async function execute(file: string, statements: readonly string[]): Promise<void> {
  const database = new sqlite3.Database(file);
  await new Promise<void>((done, fail) => {
    database.exec(statements.join(';'), (error) => (error ? fail(error) : done()));
  });
  await new Promise((done) => database.close(done));
}

function none(subject: string, count: number, of: number): Figure {
  return { subject, value: `${count} of ${of}`, target: '0', isMet: count === 0, isSpeed: false };
}
