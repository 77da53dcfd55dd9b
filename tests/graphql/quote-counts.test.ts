import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { executeForTest } from '../support/ask-product.ts';
import { testDatabases } from '../support/databases.ts';

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`quoteCounts on the sample corpus (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.sample());
    });
    afterAll(() => api.close());

    /** The rows of a table, with what `fields` selects. */
    const rows = async (args: string, fields: string): Promise<unknown> =>
      (await api.ask(`{ quoteCounts(${args}) { rows { ${fields} } } }`)).quoteCounts.rows;

    // Counted in corpus/annotations/gold: "kind" of the quotes whose "speaker" is oswin-tarrant (7 direct, 4 indirect, 1 mixed)
    // or petra-voss (6 direct, 3 indirect).
    it('direct against indirect for each speaker', async () => {
      const filter = 'filter: { speaker: ["speaker/oswin-tarrant", "speaker/petra-voss"] }';
      expect(
        await rows(`groupBy: [SPEAKER, KIND], ${filter}`, 'speaker { name } kind quotes share groupShare'),
      ).toEqual([
        { speaker: { name: 'Oswin Tarrant' }, kind: 'DIRECT', quotes: 7, share: 7 / 21, groupShare: 7 / 12 },
        { speaker: { name: 'Petra Voss' }, kind: 'DIRECT', quotes: 6, share: 6 / 21, groupShare: 6 / 9 },
        { speaker: { name: 'Oswin Tarrant' }, kind: 'INDIRECT', quotes: 4, share: 4 / 21, groupShare: 4 / 12 },
        { speaker: { name: 'Petra Voss' }, kind: 'INDIRECT', quotes: 3, share: 3 / 21, groupShare: 3 / 9 },
        { speaker: { name: 'Oswin Tarrant' }, kind: 'MIXED', quotes: 1, share: 1 / 21, groupShare: 1 / 12 },
      ]);
    });

    // Counted in the same files by "sourceKind": the quotes of six articles of the Evening Post are 8 anonymous, 6 description,
    // 1 document, 30 name, 6 pronoun; those of six of the Courier 4, 3, 4, 25, 8.
    it('the share of anonymous sources in each paper', async () => {
      const filter = 'filter: { publisher: ["Ardmere Evening Post", "Lower Harbour Courier"] }';
      const found = await rows(
        `groupBy: [PUBLISHER, SOURCE_KIND], ${filter}, orderBy: KEYS`,
        'publisher sourceKind quotes groupShare',
      );
      expect(found).toEqual([
        { publisher: 'Ardmere Evening Post', sourceKind: 'ANONYMOUS', quotes: 8, groupShare: 8 / 51 },
        { publisher: 'Ardmere Evening Post', sourceKind: 'DESCRIPTION', quotes: 6, groupShare: 6 / 51 },
        { publisher: 'Ardmere Evening Post', sourceKind: 'DOCUMENT', quotes: 1, groupShare: 1 / 51 },
        { publisher: 'Ardmere Evening Post', sourceKind: 'NAME', quotes: 30, groupShare: 30 / 51 },
        { publisher: 'Ardmere Evening Post', sourceKind: 'PRONOUN', quotes: 6, groupShare: 6 / 51 },
        { publisher: 'Lower Harbour Courier', sourceKind: 'ANONYMOUS', quotes: 4, groupShare: 4 / 44 },
        { publisher: 'Lower Harbour Courier', sourceKind: 'DESCRIPTION', quotes: 3, groupShare: 3 / 44 },
        { publisher: 'Lower Harbour Courier', sourceKind: 'DOCUMENT', quotes: 4, groupShare: 4 / 44 },
        { publisher: 'Lower Harbour Courier', sourceKind: 'NAME', quotes: 25, groupShare: 25 / 44 },
        { publisher: 'Lower Harbour Courier', sourceKind: 'PRONOUN', quotes: 8, groupShare: 8 / 44 },
      ]);
    });

    // Of the 237 gold quotes 9 direct, 31 indirect and 2 mixed ones have "speaker": null.
    it('quotes of nobody who is known are a row with a null key', async () => {
      const found = (await rows('groupBy: [SPEAKER]', 'speaker { id } quotes speakers')) as { speaker: unknown }[];
      expect(found[0]).toEqual({ speaker: null, quotes: 42, speakers: 0 });
      expect(found.filter(({ speaker }) => speaker === null)).toHaveLength(1);
    });

    it('only the keys that were asked for are set', async () => {
      const keys =
        'speaker { id } speakerKind sourceKind kind cue cueClass publisher section article { id } period layer { id }';
      const [row] = (await rows('groupBy: [MONTH], first: 1', keys)) as Record<string, unknown>[];
      const { period, ...others } = row ?? {};
      expect(period).toMatch(/^\d{4}-\d{2}-01$/);
      expect(new Set(Object.values(others))).toEqual(new Set([null]));
    });

    it('a table that was cut off says so, and what it rests on', async () => {
      const query = (first: number): string =>
        `{ quoteCounts(groupBy: [KIND], filter: { hasSpeaker: true }, first: ${first}) { rowCount isComplete basis { isComplete limit filter } } }`;
      const whole = (await api.ask(query(3))).quoteCounts;
      expect(whole).toMatchObject({ rowCount: 3, isComplete: true, basis: { isComplete: true, limit: null } });
      expect(JSON.parse(whole.basis.filter)).toEqual({ hasSpeaker: true, layer: 'effective' });
      const cut = (await api.ask(query(2))).quoteCounts;
      expect(cut).toMatchObject({ rowCount: 3, isComplete: false, basis: { isComplete: false } });
      expect(cut.basis.limit).toBe(
        'The first 2 of 3 rows; "first" takes up to 1,000, and a filter makes the table smaller.',
      );
    });

    it.each([
      ['quotes', []],
      ['share groupShare words', []],
      ['articles', ['article_key']],
      ['...Row', ['article_key', 'speaker_key']],
      ['articles @skip(if: true)', []],
    ])('of "%s" only what is selected is counted', async (fields, counted) => {
      const schema = await buildApiSchema();
      const statements: string[] = [];
      const fragment = fields === '...Row' ? 'fragment Row on QuoteCount { articles many: speakers }' : '';
      const document = `{ corpus { name } quoteCounts(groupBy: [KIND]) { rows { ${fields} quotes } } } ${fragment}`;
      const onStatement = (text: string): unknown => statements.push(text);
      await executeForTest({ store: api.store, schema }, { document, variables: {} }, { onStatement });
      const distinct = statements.flatMap((text) => [...text.matchAll(/COUNT\(DISTINCT quote\.(\w+)\)/g)]);
      expect(distinct.map(([, column]) => column)).toEqual(counted);
    });

    it('stands beside fields that are selected', async () => {
      const answer = await api.ask(
        '{ quotes(first: 1) { totalCount } quoteCounts(groupBy: [ARTICLE, LAYER], first: 1) { rows { article { headline } layer { name } quotes } } corpus { name } }',
      );
      const row = { article: { headline: expect.any(String) as string }, layer: { name: 'gold' }, quotes: 1 };
      expect(Object.keys(answer)).toEqual(['quotes', 'quoteCounts', 'corpus']);
      expect(answer.quoteCounts.rows[0]).toMatchObject({ ...row, quotes: expect.any(Number) as number });
      expect(answer.corpus).toEqual({ name: expect.any(String) as string });
    });

    it('reads the things of all rows together', async () => {
      const query = (first: number): string =>
        `{ quoteCounts(groupBy: [SPEAKER, ARTICLE, LAYER], first: ${first}) { rows { speaker { name } article { id } layer { id } } } }`;
      expect(await api.countStatements(query(50))).toBe(await api.countStatements(query(5)));
    });

    it.each([0, -1, 1001])('first: %i is refused', async (first) => {
      const { errors } = await api.answer(`{ quoteCounts(groupBy: [KIND], first: ${first}) { rowCount } }`);
      expect(errors).toMatchObject([
        { message: `"first" is ${first}; it must be between 1 and 1000.`, extensions: { code: 'BAD_ARGUMENT' } },
      ]);
    });
  });
}
