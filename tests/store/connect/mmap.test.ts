import { expect, it, onTestFinished } from 'vitest';
import { sql } from '../../../src/store/sql/sql.ts';
import { openStore } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';

const [sqlite] = testDatabases();

it.each([
  [{}, 0],
  [{ mmapBytes: 65_536 }, 65_536],
])('readers with %j map %i bytes of the file', async (options, mapped) => {
  const store = await openStore(await sqlite!.sample(), options);
  onTestFinished(() => store.close());
  expect(await store.read((session) => session.all(sql`PRAGMA mmap_size`))).toEqual([{ mmap_size: mapped }]);
});
