import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from '../../scripts/lib/content-hash.mjs';
import { benchFolder, ROOT } from './bench-folder.ts';

const SOURCES = ['src', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const WEIGHTS = 'src/attribution/model';
const DONE = 'done';

/**
 * The built program's folder, with `cli/main.js` in it: compiled as for a release, because a compiler that works at run time costs
 * time of its own. Sources as they were compiled before are not compiled again. Throws what the compiler says.
 */
export async function buildProgram(): Promise<string> {
  const key = contentHash(ROOT, SOURCES, ['src/web', 'src/client']).slice(0, 16);
  const folder = benchFolder('program', key);
  if (!existsSync(join(folder, DONE))) {
    await compileInto(folder);
    for (const name of readdirSync(join(ROOT, WEIGHTS)).filter((file) => file.endsWith('.model')))
      copyFileSync(join(ROOT, WEIGHTS, name), join(folder, WEIGHTS.replace('src/', ''), name));
    writeFileSync(join(folder, DONE), '');
  }
  removeOthers(key);
  return folder;
}

async function compileInto(folder: string): Promise<void> {
  // Node looks for "type" no higher than a folder called node_modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', folder, '--sourceMap', 'false'];
  try {
    await promisify(execFile)(process.execPath, words, { cwd: ROOT });
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw new Error(`The program cannot be compiled. Correct this first:\n${said}`, { cause: error });
  }
}

/** Programs of other sources are not needed again. */
function removeOthers(key: string): void {
  const folder = benchFolder('program');
  for (const name of readdirSync(folder).filter((other) => other !== key))
    rmSync(join(folder, name), { recursive: true });
}
