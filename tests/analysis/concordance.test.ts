import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { countHolding } from '../../src/store/full-text/candidate-paragraphs.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { testDatabases } from '../support/databases.ts';
import { SAMPLE_PART } from './sample-part.ts';

interface Line {
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly span: { readonly start: number };
  readonly paragraph: { readonly id: string; readonly text: string };
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`concordance and search (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.url());
      await importCorpus(api.store, SAMPLE_PART);
    });
    afterAll(() => api.close());

    const page = async (
      args: string,
    ): Promise<{ nodes: Line[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
      (
        await api.ask(`{ concordance(${args}) {
          nodes { left match right span { start } paragraph { id text } } pageInfo { hasNextPage endCursor } } }`)
      ).concordance;

    const allLines = async (args: string, first: number): Promise<Line[]> => {
      const lines: Line[] = [];
      for (let after = '', more = true; more;) {
        const { nodes, pageInfo } = await page(`${args}, first: ${first}${after && `, after: "${after}"`}`);
        lines.push(...nodes);
        more = pageInfo.hasNextPage;
        after = pageInfo.endCursor;
      }
      return lines;
    };

    const placeOf = ({ paragraph, span }: Line): string => `${paragraph.id} ${span.start}`;

    it.each(['POSITION', 'LEFT', 'RIGHT', 'MATCH', 'RANDOM'])(
      'pages by %s join to the list, none twice',
      async (sort) => {
        const args = `query: "the OR a", sortBy: ${sort}, seed: 7`;
        const whole = await allLines(args, 100);
        const pieces = await allLines(args, 7);
        expect(pieces.map(placeOf)).toEqual(whole.map(placeOf));
        expect(new Set(whole.map(placeOf)).size).toBe(whole.length);
        expect(whole.length).toBeGreaterThan(50);
      },
    );

    it('LEFT sorts by the word before, then the one before that', async () => {
      const lines = await allLines('query: "the", sortBy: LEFT, window: 5', 100);
      const keys = lines.map(({ left }) =>
        tokenize(left)
          .map(({ folded }) => folded)
          .reverse(),
      );
      expect(keys).toEqual([...keys].sort(compareLists));
    });

    it('RIGHT sorts by the words behind', async () => {
      const lines = await allLines('query: "the", sortBy: RIGHT, window: 5', 100);
      const keys = lines.map(({ right }) => tokenize(right).map(({ folded }) => folded));
      expect(keys).toEqual([...keys].sort(compareLists));
    });

    it('another seed draws other lines, the same seed the same', async () => {
      const draw = async (seed: number): Promise<string[]> =>
        (await page(`query: "the", sortBy: RANDOM, seed: ${seed}, first: 10`)).nodes.map(placeOf);
      expect(await draw(1)).toEqual(await draw(1));
      expect(await draw(1)).not.toEqual(await draw(2));
    });

    it('left, match and right are a stretch of the paragraph', async () => {
      for (const { left, match, right, paragraph } of await allLines(
        'query: "[pos=NOUN]"'.replace('NOUN', '\\"NOUN\\"'),
        100,
      ))
        expect(paragraph.text).toContain(left + match + right);
    });

    it('a window of 0 shows the match alone', async () => {
      const { nodes } = await page('query: "prison", window: 0, first: 1');
      expect(nodes[0]).toMatchObject({ left: '', match: 'Prison', right: '' });
    });

    it('a query without a word finds nothing; a wrong one tells the column', async () => {
      expect((await page('query: "?!"')).nodes).toEqual([]);
      const { errors } = await api.answer('{ concordance(query: "(prison") { totalCount } }');
      expect(errors?.[0]?.message).toMatch(/^Column 1: /);
      expect(errors?.[0]?.extensions?.['code']).toBe('QUERY_INVALID');
    });

    it.each([
      'search(query: "the", filter: { layer: "layer/glod" }) { totalCount }',
      'frequencies(filter: { layer: "layer/glod" }) { tokens }',
      'keyness(target: { layer: "layer/glod" }) { tested }',
    ])('an unknown layer is told, with the nearest name: %s', async (field) => {
      const { errors } = await api.answer(`{ ${field} }`);
      expect(errors?.[0]?.message).toContain('Did you mean "layer/gold"?');
    });

    it('a cursor of another order is refused', async () => {
      const { pageInfo } = await page('query: "the", sortBy: LEFT, first: 1');
      const { errors } = await api.answer(
        `{ concordance(query: "the", sortBy: RIGHT, after: "${pageInfo.endCursor}") { totalCount } }`,
      );
      expect(errors?.[0]?.extensions?.['code']).toBe('CURSOR_INVALID');
    });

    it('search ranks a paragraph with both words before one with either, and marks what it found', async () => {
      const { search } = await api.ask(`{ search(query: "prison OR attack", first: 100) { totalCount
        nodes { score snippet { text match } paragraph { text } } } }`);
      const scores = search.nodes.map(({ score }: { score: number }) => score);
      expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
      expect(search.totalCount).toBe(search.nodes.length);
      for (const { snippet } of search.nodes) {
        const marked = snippet.filter((part: { match: boolean }) => part.match);
        expect(marked.length).toBeGreaterThan(0);
        for (const { text } of marked) expect(text.toLowerCase()).toMatch(/^(prison|attack)$/);
      }
      const best = search.nodes[0].paragraph.text.toLowerCase();
      expect(best.includes('prison') && best.includes('attack')).toBe(true);
    });

    it('the index counts the paragraphs that hold a word as looking at them does', async () => {
      const count = (query: string): Promise<number> =>
        api.store.read((session) => countHolding(session, { type: 'phrase', words: [query], prefix: false }));
      for (const word of ['prison', 'the', 'bridge', 'nowhere']) {
        const { search } = await api.ask(`{ search(query: "${word}", first: 1) { totalCount } }`);
        expect(await count(word), word).toBe(search.totalCount);
      }
    });

    it('pages of a search join to the list', async () => {
      const ask = async (
        first: number,
        after: string | null,
      ): Promise<{
        nodes: { paragraph: { id: string } }[];
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      }> =>
        (
          await api.ask(
            `query ($first: Int, $after: String) { search(query: "the", first: $first, after: $after) {
              nodes { paragraph { id } } pageInfo { endCursor hasNextPage } } }`,
            { first, after },
          )
        ).search;
      const whole = await ask(40, null);
      const first = await ask(20, null);
      const second = await ask(20, first.pageInfo.endCursor);
      expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    });
  });
}

/** Lists word by word, by code point; a list that ends sorts before one that goes on. */
function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < 5; index += 1) {
    const order = Buffer.compare(Buffer.from(a[index] ?? ''), Buffer.from(b[index] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}
