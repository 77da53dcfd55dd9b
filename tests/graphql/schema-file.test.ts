import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { schemaText } from '../../src/graphql/print-schema.ts';

it('schema/schema.graphql is the schema of the program', async () => {
  const file = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(file, 'Run "npm run emit" and look at the difference.').toBe(schemaText(await buildApiSchema()));
});
