import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';

it('a database that contradicts itself is told by the check, with exit code 4', async () => {
  const folder = temporaryFolder({ 'article.json': articleDocument('ferry-late') });
  const db = join(folder, 'corpus.sqlite');
  await whosaid(['import', join(folder, 'article.json'), '--quiet', '--db', db]);
  const store = await openStore(db);
  await store.write((connection) => connection.run(raw('UPDATE article SET quote_count = 7')));
  await store.close();
  const { exitCode, output } = await whosaid(['check', '--db', db]);
  expect(exitCode).toBe(4);
  expect(output).toContain('BAD');
});

it.each([
  ['that is not there', 'gone.sqlite', 'DATABASE_UNREACHABLE', 'whosaid import'],
  ['that is no database', 'text.sqlite', 'DATABASE_DAMAGED', 'could not be opened'],
])('a database %s ends a command with exit code 3', async (_, name, code, hint) => {
  const folder = temporaryFolder({ 'text.sqlite': 'These are no pages of a database.'.repeat(50) });
  const { exitCode, errors, output } = await whosaid(['stats', '--json', '--db', join(folder, name)]);
  expect(exitCode).toBe(3);
  expect(errors).toContain(hint);
  expect(JSON.parse(output)).toMatchObject({ error: { code } });
});

it('an address that is none of a database ends a command with exit code 2', async () => {
  const { exitCode, errors } = await whosaid(['stats', '--db', 'mysql://host/name']);
  expect(exitCode).toBe(2);
  expect(errors).toContain('postgres://');
});
