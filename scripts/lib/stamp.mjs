import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether the file `path` holds `value`. A stamp is written after a step has succeeded and removed before it starts, so
 * that a step which was killed is repeated.
 *
 * @param {string} path
 * @param {string} value
 */
export function hasStamp(path, value) {
  try {
    return readFileSync(path, 'utf8').trim() === value;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @param {string} value
 */
export function writeStamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${value}\n`);
}

/** @param {string} path */
export function removeStamp(path) {
  rmSync(path, { force: true });
}
