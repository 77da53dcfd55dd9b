import type { DatabaseAddress } from './database-address.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { Readers } from './lease.ts';
import { PostgresReaders } from './postgres-readers.ts';
import { ReadPlaces } from './read-places.ts';
import { openSqliteReaders } from './sqlite-readers.ts';

/** What read connections are opened with. */
export interface ReadersOptions {
  readonly count: number;
  readonly memory: SharedMemory;
  readonly replicas?: readonly DatabaseAddress[];
}

/**
 * Opens `count` read connections: as many DataSources on SQLite, a pool on PostgreSQL, and with replicas a pool of `count` for each
 * of them and for the primary.
 */
export async function openReaders(
  address: DatabaseAddress,
  { count, memory, replicas = [] }: ReadersOptions,
): Promise<Readers> {
  if (address.dialect === 'sqlite') return openSqliteReaders(address, count, memory);
  if (replicas.length === 0) return new PostgresReaders(address.location, count, memory);
  return ReadPlaces.open({
    primary: address.location,
    replicas: replicas.map(({ location }) => location),
    count,
    memory,
  });
}
