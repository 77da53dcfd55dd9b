import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/store/connect/connection.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { putSpeakers } from '../../../src/store/write/put-speakers.ts';
import type { CountedAnnotations, CountedQuote, Moved } from '../../../src/store/write/tallies/counted.ts';
import { moveAnnotationTallies } from '../../../src/store/write/tallies/move-annotations.ts';
import { person } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';

const SPEAKERS = 40;

/** One quote of each of the first speakers, each with a cue of its own. */
const quotes = (count: number): CountedQuote[] =>
  Array.from({ length: count }, (_, index) => ({
    articleKey: index + 1,
    date: '2025-03-01',
    speakerKey: index + 1,
    wordCount: 3,
    cueLemma: `cue ${index}`,
    cueClass: 'neutral',
    words: null,
  }));

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`moving counts (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
      const people = Array.from({ length: SPEAKERS }, (_, index) => person(`Speaker ${index}`));
      await store.write((connection) => putSpeakers(connection, people));
    });
    afterEach(() => store.close());

    it('takes as many statements for forty speakers as for one', async () => {
      const one = await store.write((connection) => countThereAndBack(connection, quotes(1)));
      const forty = await store.write((connection) => countThereAndBack(connection, quotes(SPEAKERS)));
      expect(forty).toEqual(one);
    });
  });
}

/** How many statements it takes to count quotes, and to take them off again. */
async function countThereAndBack(connection: Connection, some: readonly CountedQuote[]): Promise<readonly number[]> {
  const [none, all] = [counted([]), counted(some)];
  return [
    await countStatements(connection, { removed: none, added: all }),
    await countStatements(connection, { removed: all, added: none }),
  ];
}

function counted(some: readonly CountedQuote[]): CountedAnnotations {
  return { quotes: some, readings: [] };
}

async function countStatements(connection: Connection, moved: Moved<CountedAnnotations>): Promise<number> {
  let count = 0;
  const counting: Connection = {
    dialect: connection.dialect,
    all(statement) {
      count += 1;
      return connection.all(statement);
    },
    run(statement) {
      count += 1;
      return connection.run(statement);
    },
    pauseIfDue: () => connection.pauseIfDue(),
  };
  await moveAnnotationTallies(counting, moved);
  return count;
}
