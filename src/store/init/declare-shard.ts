import { Client, escapeLiteral } from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * How the coordinator talks to a shard (https://www.postgresql.org/docs/current/postgres-fdw.html#POSTGRES-FDW-OPTIONS):
 * scans of several shards run at the same time; rows come 5,000 and go 500 at a time instead of 100 and 1; a shard that is
 * gone is noticed after seconds instead of minutes. The commits of a transaction go to all shards at the same time. Costs are asked
 * of the shards, which have statistics and indexes: without that, twenty nested articles took 4.5 times as long.
 */
const SERVER_OPTIONS = {
  async_capable: 'true',
  fetch_size: '5000',
  batch_size: '500',
  use_remote_estimate: 'true',
  parallel_commit: 'true',
  parallel_abort: 'true',
  connect_timeout: '3',
  keepalives_idle: '5',
  keepalives_interval: '2',
  keepalives_count: '3',
  tcp_user_timeout: '10000',
  application_name: 'whosaid',
};

/** Name under which the coordinator knows a shard, counted from 0. */
export function serverName(shard: number): string {
  return `whosaid_shard_${shard}`;
}

/** Makes the shard at `url` known to the coordinator, for the user who is connected. Its password goes into the user mapping. */
export async function declareShard(runner: QueryRunner, shard: number, url: string): Promise<void> {
  const { host, port, database, user, password } = new Client({ connectionString: url });
  const name = serverName(shard);
  const place = { host, port: String(port), dbname: database ?? '' };
  await runner.query(
    `CREATE SERVER ${name} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (${optionList({ ...place, ...SERVER_OPTIONS })})`,
  );
  const who = { user: user ?? '', ...(typeof password === 'string' && password !== '' && { password }) };
  await runner.query(`CREATE USER MAPPING FOR CURRENT_USER SERVER ${name} OPTIONS (${optionList(who)})`);
}

function optionList(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${escapeLiteral(value)}`)
    .join(', ');
}
