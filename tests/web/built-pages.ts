import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/web', 'schema/examples', 'package-lock.json'];

/** The folder of the built web pages; builds them first (about 3 seconds) when they are missing or older than their sources. */
export async function builtPages(): Promise<string> {
  const folder = join(ROOT, 'dist/web');
  const built = changedAt(join(folder, 'graphiql/index.html'));
  if (SOURCES.some((source) => changedAt(join(ROOT, source)) > built)) await build();
  return folder;
}

/** When the file, or the last file of the folder, changed, in milliseconds; 0 when it is not there. */
function changedAt(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

async function build(): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', join(ROOT, 'src/web/vite.config.ts')]);
}
