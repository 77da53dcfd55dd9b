import type { DatabaseAddress } from './database-address.ts';
import { FileReaders } from './file-readers.ts';
import type { Readers, ReadersOptions } from './lease.ts';
import { PostgresReaders } from './postgres-readers.ts';
import { ReadPlaces } from './read-places.ts';

/**
 * Opens `count` read connections: as many DataSources on SQLite, a pool on PostgreSQL, and with replicas a pool of `count` for each
 * of them and for the primary.
 */
export async function openReaders(
  address: DatabaseAddress,
  options: ReadersOptions,
  replicas: readonly DatabaseAddress[] = [],
): Promise<Readers> {
  if (address.dialect === 'sqlite') return FileReaders.open(address, options);
  const { count, memory } = options;
  if (replicas.length === 0) return new PostgresReaders(address.location, count, memory);
  return ReadPlaces.open({
    primary: address.location,
    replicas: replicas.map(({ location }) => location),
    count,
    memory,
  });
}
