import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { everyLayout } from '../support/databases.ts';

const FOLDER = 'schema/examples';
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`examples on the sample corpus (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.sample());
    });
    afterAll(() => api.close());

    it.each(EXAMPLES)('%s gives its golden answer', async (name) => {
      const answer = await api.answer(readFileSync(join(FOLDER, name), 'utf8'));
      const golden = `golden/${name.replace('.graphql', '.json')}`;
      await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(golden);
    });
  });
}
