import { coerceInputValue, isEnumType, assertInputObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuoteFilter } from '../../src/corpus/filters.ts';
import { UserError } from '../../src/corpus/user-error.ts';
import { basisOf } from '../../src/graphql/basis.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { ENUM_FIELDS } from '../../src/graphql/filter-as-understood.ts';
import { countQuotes } from '../../src/store/read/pages.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { corpusValues } from '../support/corpus-values.ts';
import { openApi } from '../support/api.ts';
import { testDatabases } from '../support/databases.ts';
import { RandomValues, type ValuePool } from '../support/random-value.ts';
import { SeededRandom } from '../support/seeded-random.ts';

const schema = await buildApiSchema();
const filterType = assertInputObjectType(schema.getType('QuoteFilter'));

/** What the program makes of a filter as a client writes it. */
function read(written: unknown): QuoteFilter {
  return coerceInputValue(written, filterType) as QuoteFilter;
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`the basis of a figure on ${database.name}`, () => {
    let store: Store;
    let pool: ValuePool;

    beforeAll(async () => {
      const url = await database.sample();
      store = await openStore(url);
      const api = await openApi(url);
      pool = await corpusValues((query) => api.ask(query));
      await api.close();
    });
    afterAll(() => store.close());

    const understood = async (written: unknown): Promise<string> =>
      (await store.read((session) => basisOf(session, { filter: read(written) }))).filter;

    it.each([
      ['no filter is the effective layer', {}, '{"layer":"effective"}'],
      [
        'enum values are spelled as the API does',
        { cueClass: ['CLAIM'], kind: ['DIRECT'] },
        '{"cueClass":["CLAIM"],"kind":["DIRECT"],"layer":"effective"}',
      ],
      ['what asks for nothing is left out', { text: ' ', kind: null, and: [] }, '{"layer":"effective"}'],
      ['what matches nothing stays', { or: [], speaker: [] }, '{"layer":"effective","or":[],"speaker":[]}'],
      [
        'a layer that is named inside is the only one',
        { not: { layer: 'layer/gold' } },
        '{"not":{"layer":"layer/gold"}}',
      ],
      [
        'a text is shown as the program reads it',
        { text: 'Prison  attack' },
        '{"layer":"effective","text":"prison AND attack"}',
      ],
      ['a text without words finds nothing again', { text: '?!' }, '{"layer":"effective","text":"?!"}'],
      [
        'a name has its speakers beside it',
        { speakerName: 'MARSH' },
        '{"layer":"effective","speaker":["speaker/gideon-marsh"],"speakerName":"MARSH"}',
      ],
      [
        'a name beside speakers narrows them down',
        { speakerName: 'Marsh', speaker: ['speaker/petra-voss'] },
        '{"and":[{"speaker":["speaker/gideon-marsh"]}],"layer":"effective","speaker":["speaker/petra-voss"],"speakerName":"Marsh"}',
      ],
      [
        'a name that nobody has means nobody',
        { speakerName: 'Nemo' },
        '{"layer":"effective","speaker":[],"speakerName":"Nemo"}',
      ],
      [
        'days without an end have none',
        { date: { from: '2020-08-01', to: null } },
        '{"date":{"from":"2020-08-01"},"layer":"effective"}',
      ],
    ])('%s', async (_, written, shown) => {
      expect(await understood(written)).toBe(shown);
    });

    it('can be asked again, means the same, and is understood as it stands', async () => {
      const values = new RandomValues(new SeededRandom(5), pool);
      let told = 0;
      for (let draw = 0; draw < 300; draw += 1) {
        const written = values.of(filterType, 'filter') ?? {};
        const filter = read(written);
        const shown = await store
          .read((session) => basisOf(session, { filter }))
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(UserError);
          });
        if (!shown) continue;
        told += 1;
        const again = read(JSON.parse(shown.filter));
        const count = (asked: QuoteFilter) => store.read((session) => countQuotes(session, asked)).catch(String);
        expect(await count(again), `${JSON.stringify(written)} → ${shown.filter}`).toEqual(await count(filter));
        if (shown.filter.includes('speakerName')) continue;
        expect(await understood(JSON.parse(shown.filter))).toBe(shown.filter);
      }
      expect(told).toBeGreaterThan(200);
    });

    it('names the revision, the query and what was cut off', async () => {
      const facts = { query: 'prison AND attack', limit: 'The first 100 of 214 rows; ask for more with "first".' };
      const basis = await store.read((session) => basisOf(session, facts));
      expect(basis).toEqual({
        revision: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        filter: '{"layer":"effective"}',
        isComplete: false,
        ...facts,
      });
    });
  });
}

it('every field of a filter that holds words of the API is spelled as the API does', () => {
  const enums = Object.values(filterType.getFields()).filter(({ type }) => isEnumType(getNamedType(type)));
  expect(enums.map(({ name }) => name).sort()).toEqual([...ENUM_FIELDS].sort());
});
