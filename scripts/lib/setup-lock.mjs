import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 2_000;
const SILENT_MS = 30_000;
const RETRY_MS = 300;

/**
 * Runs `action` while no other process does so for the same `root`; waits for its turn. The lock is a file with a process
 * id that its holder touches all the time. A lock whose process is gone, or that was not touched for half a minute (the
 * process id may belong to another process by now), is taken over.
 *
 * @param {string} root
 * @param {() => Promise<void>} action
 */
export async function withSetupLock(root, action) {
  const path = join(root, '.setup-lock');
  await acquire(path);
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    await action();
  } finally {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    release();
  }
}

/** @param {string} path */
async function acquire(path) {
  for (let announced = false; ; announced = true) {
    if (await tryAcquire(path)) return;
    if (isAbandoned(path)) rmSync(path, { force: true });
    else if (!announced) console.error('Another process sets this folder up just now; waiting for it to finish.');
    await sleep(RETRY_MS);
  }
}

/** @param {string} path */
async function tryAcquire(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  // Two processes may have removed one abandoned lock, the second of them ours: who is in it a moment later, holds it.
  await sleep(RETRY_MS / 3);
  return holderOf(path) === process.pid;
}

/** @param {string} path */
function isAbandoned(path) {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (touched === undefined) return false;
  const holder = holderOf(path);
  if (holder === undefined) return Date.now() - touched > HEARTBEAT_MS;
  return holder === process.pid || !isRunning(holder) || Date.now() - touched > SILENT_MS;
}

/** @param {string} path */
function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {string} path */
function touch(path) {
  const now = new Date();
  if (holderOf(path) === process.pid) utimesSync(path, now, now);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
