import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash over the names and contents of files, so that a checkout, a copy or a touched file that changes nothing stays
 * fresh. Folders count with all they hold; a missing path counts as empty.
 *
 * @param {string} root
 * @param {readonly string[]} paths relative to root
 * @param {readonly string[]} [without] paths left out with all they hold
 * @returns {string} SHA-256, hexadecimal
 */
export function contentHash(root, paths, without = []) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesUnder(root, path, without))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @param {readonly string[]} without
 * @returns {string[]}
 */
function filesUnder(root, path, without) {
  if (without.includes(path) || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`, without));
}
