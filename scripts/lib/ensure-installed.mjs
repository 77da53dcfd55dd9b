import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviseOnInstall } from './advise-on-install.mjs';
import { contentHash } from './content-hash.mjs';
import { runStep } from './run-step.mjs';
import { SetupFailure } from './setup-failure.mjs';
import { hasStamp, removeStamp, writeStamp } from './stamp.mjs';

/**
 * Whether node_modules is what package-lock.json asks for, on this kind of machine.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  return hasStamp(stampPath(root), lockStamp(root)) && existsSync(join(root, 'node_modules/.package-lock.json'));
}

/**
 * Runs `npm ci` unless node_modules is complete already.
 *
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  if (!wasInstalledByHand(root)) await install(root);
  requireDriver(root);
  writeStamp(stampPath(root), lockStamp(root));
}

/**
 * npm would empty the folder that a link leads to, which belongs to somebody else.
 *
 * @param {string} folder
 */
function refuseLink(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new SetupFailure(
    `${folder} is a link to packages that are not those of package-lock.json. Remove the link, then start again.`,
  );
}

/** @param {string} root */
async function install(root) {
  refuseLink(join(root, 'node_modules'));
  removeStamp(stampPath(root));
  console.error(
    'The packages are not installed yet. The SQLite driver may have to be compiled: this takes a few minutes, once.',
  );
  await runStep({
    title: 'Installing packages',
    cwd: root,
    // Development packages too, whatever NODE_ENV says: they hold the compiler. Scripts in the foreground: to see how far it is.
    command: [...npm(), 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--foreground-scripts'],
    noteOn: (text) => (/\b(CC|CXX|COPY|gyp)\b/.test(text) ? 'compiling the SQLite driver' : ''),
    advise: adviseOnInstall,
  });
}

/** @param {string} root */
function requireDriver(root) {
  const driver = join(root, 'node_modules/sqlite3');
  if (existsSync(driver) && !existsSync(join(driver, 'build/Release/node_sqlite3.node'))) {
    throw new SetupFailure(
      'The SQLite driver was not built: npm is told to ignore install scripts. To build it: npm rebuild sqlite3 --ignore-scripts=false',
    );
  }
}

/** The npm that runs us, or the one in the path. */
function npm() {
  const { npm_execpath: running } = process.env;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules/.whosaid-lock-hash');
}

/** @param {string} root */
function lockStamp(root) {
  return `${contentHash(root, ['package-lock.json'])} ${process.platform}-${process.arch}`;
}

/**
 * Whether somebody ran `npm ci` or `npm install` here. npm writes its own record of node_modules last, after all install
 * scripts, so an install that was killed has none.
 *
 * @param {string} root
 */
function wasInstalledByHand(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined} undefined when there is no such file
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
