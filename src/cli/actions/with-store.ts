import { readConfig } from '../../server/config.ts';
import { openStore, type Store, type StoreOptions } from '../../store/store.ts';
import type { Call } from '../host.ts';

/** Opens the database that the call names, for `work`, and closes it, whatever happens. */
export async function withStore<T>(
  { db }: Call,
  options: StoreOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(readConfig({ DATABASE_URL: db }).databaseUrl, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
