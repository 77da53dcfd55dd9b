import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, type PostgresCluster } from './postgres-cluster.ts';

/** Belongs to the running server of the primary. */
const NOT_COPIED = ['postmaster.pid', 'postmaster.opts'];

/** Starts a server that follows `primary` as it changes (streaming replication). It can be read, not written. */
export async function startReplica(primary: PostgresCluster): Promise<PostgresCluster> {
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query(`ALTER SYSTEM SET wal_keep_size = '256MB'`);
    await client.query('SELECT pg_reload_conf()');
    await client.query(`SELECT pg_backup_start('replica', fast => true)`);
    const data = join(primary.folder, 'data');
    // A copy beside the primary's data, that is of the running server, is made whole by the log that the label names.
    const copy = join(primary.folder, `copy-${performance.now()}`);
    cpSync(data, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !NOT_COPIED.includes(basename(path)),
    });
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '');
    writeFileSync(join(copy, 'standby.signal'), '');
    writeFileSync(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${primary.url}'\n`);
    const replica = await startPostgres((_binaries, folder, { uid, gid }) => {
      cpSync(copy, join(folder, 'data'), { recursive: true, verbatimSymlinks: true });
      spawnSync('chmod', ['-R', 'u=rwX,go=', join(folder, 'data')]);
      if (uid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, join(folder, 'data')]);
    });
    rmSync(copy, { recursive: true });
    return replica;
  } finally {
    await client.end();
  }
}
