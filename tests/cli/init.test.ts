import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePosition } from '../../src/store/connect/position.ts';
import { testDatabases } from '../support/databases.ts';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';

const folder = temporaryFolder({ 'one.json': articleDocument('one') });
const postgres = testDatabases().find(({ name }) => name === 'PostgreSQL');

it('whosaid init makes an empty database and says so', async () => {
  const db = join(folder, 'new', 'corpus.sqlite');
  const { exitCode, output, errors } = await whosaid(['--db', db, 'init']);
  expect({ exitCode, output, errors }).toEqual({ exitCode: 0, output: `Made an empty corpus in ${db}.\n`, errors: '' });
  expect((await whosaid(['--db', db, 'check'])).exitCode).toBe(0);
});

it('whosaid init --json tells the layout', async () => {
  const db = join(folder, 'told.sqlite');
  const { output } = await whosaid(['--db', db, '--json', 'init']);
  expect(JSON.parse(output)).toEqual({ database: db, divided: [], partitions: 0, shards: [] });
});

it('whosaid init leaves alone what is there', async () => {
  const db = join(folder, 'twice.sqlite');
  await whosaid(['--db', db, 'init']);
  const { exitCode, errors } = await whosaid(['--db', db, 'init']);
  expect(exitCode).toBe(2);
  expect(errors).toContain(`${db} is there already`);
});

it('whosaid init --partitions is refused for a SQLite file, which is not made', async () => {
  const db = join(folder, 'divided.sqlite');
  const { exitCode, errors } = await whosaid(['--db', db, 'init', '--partitions', '4']);
  expect(exitCode).toBe(2);
  expect(errors).toContain('A SQLite file is not divided');
  expect(existsSync(db)).toBe(false);
});

it.skipIf(postgres?.skip)('an import into a divided database tells how far the database is', async () => {
  const db = (await postgres?.url()) ?? '';
  const { output } = await whosaid(['--db', db, 'init', '--partitions', '3']);
  expect(output).toContain('Divided by article into 3 parts each: paragraph, quote, span, mention.');
  const imported = await whosaid(['--db', db, '--json', 'import', join(folder, 'one.json')]);
  const { position } = JSON.parse(imported.output) as { position: string };
  expect(parsePosition(position)).toBeGreaterThan(0n);
});
