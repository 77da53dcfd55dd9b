import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder for what takes long to make and can be made again. It is made when it is not there. */
export function benchFolder(...names: readonly string[]): string {
  const folder = join(ROOT, 'node_modules/.cache/whosaid-bench', ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
