import { readConfig } from '../../server/config.ts';
import { openStore, type Store, type StoreOptions } from '../../store/store.ts';
import { orCrash } from '../crash.ts';
import type { Call } from '../host.ts';

/** Opens the database that the call names, for `work`, and closes it, whatever happens. After a crash it is closed at once. */
export async function withStore<T>(
  { db, crash }: Call,
  options: StoreOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(readConfig({ DATABASE_URL: db }).databaseUrl, options);
  try {
    return await orCrash(crash, work(store));
  } finally {
    await store.close();
  }
}
