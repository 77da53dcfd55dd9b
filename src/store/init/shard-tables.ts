import type { QueryRunner } from 'typeorm';
import { serverName } from './declare-shard.ts';
import { DIVIDED_TABLES, divideTable } from './table-shape.ts';

/**
 * Divides the empty tables of an article's parts into `count` foreign tables each, dealt out over the shards in turn
 * (`partsOfShard`). What PostgreSQL does not have on foreign tables is left out: foreign keys, and on the coordinator primary
 * keys and indexes; each shard has its own. At the end each foreign table has been read once, so a shard that the coordinator
 * cannot reach is known.
 */
export async function shardTables(runner: QueryRunner, count: number, shards: number): Promise<void> {
  for (const table of DIVIDED_TABLES) {
    await divideTable(runner, table);
    for (let part = 0; part < count; part++) {
      await runner.query(
        `CREATE FOREIGN TABLE ${table}_${part} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${count}, REMAINDER ${part})
        SERVER ${serverName(part % shards)} OPTIONS (schema_name 'public', table_name '${table}_${part}')`,
      );
    }
    await runner.query(`SELECT * FROM ${table}`);
  }
}

/** The numbers of the parts that shard number `shard` of `shards` holds. */
export function partsOfShard(count: number, shard: number, shards: number): number[] {
  return Array.from({ length: count }, (_, part) => part).filter((part) => part % shards === shard);
}
