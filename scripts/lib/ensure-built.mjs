import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { runStep } from './run-step.mjs';
import { hasStamp, removeStamp, writeStamp } from './stamp.mjs';

const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/**
 * What is built, in order. `inputs` are the files it is made from, `output` a file or folder that must be there,
 * `clear` what goes before a build, so that no file of a former source stays behind, `complete` what the command leaves out.
 */
const ARTEFACTS = [
  {
    title: 'Building the program',
    inputs: ['src', ...SETTINGS],
    without: ['src/web'],
    output: 'dist/cli/main.js',
    stamp: 'dist/.program-built-from',
    /** @param {string} root */
    clear: (root) => removeFrom(root, 'dist', ['web', '.pages-built-from']),
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    complete: copyWeights,
  },
  {
    title: 'Building the web pages',
    inputs: ['src/web', 'src/client', 'src/text', 'schema', ...SETTINGS],
    without: [],
    output: 'dist/web',
    stamp: 'dist/.pages-built-from',
    /** @param {string} root */
    clear: (root) => removeFrom(root, 'dist/web', []),
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/web/vite.config.ts'],
    complete: () => undefined,
  },
];

/**
 * Whether dist/ was built from the sources as they are.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  return artefactsOf(root).every((artefact) => isFresh(root, artefact));
}

/**
 * Builds what was not built from the sources as they are.
 *
 * @param {string} root
 */
export async function ensureBuilt(root) {
  for (const artefact of artefactsOf(root)) {
    if (!isFresh(root, artefact)) await build(root, artefact);
  }
}

/** @typedef {(typeof ARTEFACTS)[number]} Artefact */

/**
 * @param {string} root
 * @param {Artefact} artefact
 */
async function build(root, { title, inputs, without, output, stamp, clear, command, complete }) {
  const builtFrom = contentHash(root, inputs, without);
  removeStamp(join(root, stamp));
  clear(root);
  await runStep({ title, cwd: root, command: [process.execPath, ...command] });
  complete(root);
  if (output.endsWith('.js') && existsSync(join(root, output))) chmodSync(join(root, output), 0o755);
  writeStamp(join(root, stamp), builtFrom);
}

/**
 * Learned weights lie beside the code that reads them, here and in dist/.
 *
 * @param {string} root
 */
function copyWeights(root) {
  const [from, to] = [join(root, 'src/attribution/model'), join(root, 'dist/attribution/model')];
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => name.endsWith('.model'));
  for (const name of names) copyFileSync(join(from, name), join(to, name));
}

/**
 * @param {string} root
 * @param {Artefact} artefact
 */
function isFresh(root, { inputs, without, output, stamp }) {
  return existsSync(join(root, output)) && hasStamp(join(root, stamp), contentHash(root, inputs, without));
}

/** @param {string} root */
function artefactsOf(root) {
  const hasPages = existsSync(join(root, 'src/web/vite.config.ts'));
  return ARTEFACTS.filter(({ output }) => output !== 'dist/web' || hasPages);
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} kept names that stay
 */
function removeFrom(root, folder, kept) {
  if (!existsSync(join(root, folder))) return;
  const names = readdirSync(join(root, folder)).filter((name) => !kept.includes(name));
  for (const name of names) rmSync(join(root, folder, name), { recursive: true });
}
