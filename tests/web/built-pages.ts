import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withSetupLock } from '../../scripts/lib/setup-lock.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/web', 'src/client', 'src/text', 'schema/examples', 'package-lock.json'];
/** What a build leaves: the query page, what the server reads of the reader's pages, and what draws them. */
const BUILT = ['graphiql/index.html', '.vite/manifest.json', 'server/render-page.js'];
const FOLDER = join(ROOT, 'dist/web');

/**
 * The folder of the built web pages; builds them first (about 3 seconds) when they are missing or older than their sources. Test
 * files that need them at the same time wait for the first.
 */
export async function builtPages(): Promise<string> {
  if (!isFresh()) {
    await withSetupLock(ROOT, async () => {
      if (!isFresh()) await build();
    });
  }
  return FOLDER;
}

function isFresh(): boolean {
  const built = Math.min(...BUILT.map((file) => changedAt(join(FOLDER, file))));
  return SOURCES.every((source) => changedAt(join(ROOT, source)) <= built);
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
