import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import type { UserError } from '../../../src/corpus/user-error.ts';
import type { ExecutedAnswer, OperationAnswer } from '../../../src/graphql/execute/execute-operation.ts';
import { openStore } from '../../../src/store/store.ts';
import { executeForTest, type Product } from '../../support/ask-product.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeMarked } from '../../support/write.ts';

/** Words that a reader of JSON, of SQL or of our own marks could trip over. */
const ODD = `He \\ "said" it's\u0001o0 {}\u0002 \u0001r\u0002 \u007f \u2028 \t 🔥 é %s $1 ?`;
const CONFIDENCES = [0.1 + 0.2, 1e-7, 0.85, 1, 0, 1 / 3, 5e-324, undefined];

const ARTICLE = `id headline date dateline publisher section url language wordCount paragraphs { id ordinal kind text }
  quotes(first: 100) { nodes { id ordinal kind text speaker { id name kind } cue { text lemma class } source { text kind }
  content { start end text } paragraph { id ordinal } } }`;

/** What frontends and scripts ask most, each for one statement. */
const COMMON: [what: string, query: string][] = [
  ['an article with all that is nested in it', `{ article(id: "article/odd") { ${ARTICLE} } }`],
  ['a page of such articles', `{ articles(first: 20) { nodes { ${ARTICLE} } pageInfo { hasNextPage endCursor } } }`],
  [
    'what a speaker says, with the articles',
    `{ speaker(id: "speaker/ana-lund") { name quotes(first: 20) { nodes { id text cue { lemma } article { id headline } } } } }`,
  ],
  ['a search for a phrase', `{ quotes(first: 20, filter: { text: "\\"burned down\\"" }) { nodes { id text } } }`],
  [
    'who is quoted most, with the verbs',
    '{ speakers(first: 20) { nodes { name quoteCount wordCount cues(first: 5) { lemma class count } } } }',
  ],
  ['the corpus', '{ corpus { name revision articleCount wordCount firstDate publishers { publisher articleCount } } }'],
  ['things by id', '{ nodes(ids: ["article/odd", "speaker/nobody", "layer/gold"]) { __typename id } }'],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`an operation on ${database.name}`, () => {
    let product: Product;
    beforeAll(async () => {
      const store = await openStore(await database.url());
      product = { store, schema: await buildApiSchema() };
      const speakers = { 1: person('Ana Lund') };
      for (const [index, confidence] of CONFIDENCES.entries()) {
        const marked = `⟦content#1:“${ODD} It burned down ${index} times,”⟧ ⟦source#1:Ana Lund⟧ ⟦cue#1:said⟧.`;
        const article = { id: index === 0 ? 'odd' : `odd-${index}`, headline: ODD };
        await writeMarked(store, buildMarked(marked, { speakers, article, quotes: { 1: { confidence } } }));
      }
      const other = `⟦content#1:“Nothing,”⟧ ⟦source#1:Per Lund⟧ ⟦cue#1:said⟧.`;
      await writeMarked(store, buildMarked(other, { speakers: { 1: person('Per Lund') }, article: { id: 'other' } }));
    });
    afterAll(() => product.store.close());

    const execute = (document: string, variables = {}): Promise<OperationAnswer> =>
      executeForTest(product, { document, variables });

    /** The data of an answer without errors; what was selected is written as JSON.stringify does. */
    async function dataOf(document: string, variables = {}): Promise<unknown> {
      const answer = await execute(document, variables);
      if (!('json' in answer)) {
        expect(answer.errors).toEqual([]);
        // graphql-js makes objects without a prototype.
        return JSON.parse(JSON.stringify(answer.data));
      }
      const body = JSON.parse(answer.json.toString()) as { data: unknown };
      expect(answer.json.toString()).toBe(`${JSON.stringify(body)}\n`);
      return body.data;
    }

    async function refusedBy(document: string, onStatement?: (text: string) => unknown): Promise<ExecutedAnswer> {
      const answer = await executeForTest(product, { document, variables: {} }, { onStatement });
      if ('json' in answer) throw new Error('The answer has no error.');
      return answer;
    }

    it.each(COMMON)('that asks for %s takes one statement and no transaction', async (_what, document) => {
      const statements: string[] = [];
      const onStatement = (text: string): unknown => statements.push(text.slice(0, 6));
      const answer = await executeForTest(product, { document, variables: {} }, { onStatement });
      expect({ statements, isSelected: 'json' in answer }).toEqual({ statements: ['SELECT'], isSelected: true });
      await dataOf(document);
    });

    it('gives odd characters as JSON.stringify does, marks of our own among them', async () => {
      const article = await dataOf('{ article(id: "article/odd") { headline text quotes { nodes { text } } } }');
      const text = `“${ODD} It burned down 0 times,”`;
      expect(article).toEqual({
        article: { headline: ODD, text: `${text} Ana Lund said.`, quotes: { nodes: [{ text }] } },
      });
    });

    it('gives each fraction in its shortest form', async () => {
      const data = await dataOf('{ quotes(orderBy: { field: ID }) { nodes { provenance { confidence } } } }');
      const confidences = (data as { quotes: { nodes: { provenance: { confidence: number | null } }[] } }).quotes.nodes;
      expect(confidences.map(({ provenance }) => provenance.confidence)).toEqual([
        ...CONFIDENCES.map((confidence) => confidence ?? null),
        null,
      ]);
    });

    it('has fields computed of what was selected, under any name', async () => {
      const data = await dataOf(
        `query ($n: Int!) { article(id: "article/other") { quotes { nodes { around: context(sentences: $n) context
          p: paragraph { parts: segments { text roles quotes { id } speaker { name } } } provenance { why: evidence { rule } } } } } }`,
        { n: 1 },
      );
      const quotes = [{ id: 'article/other/quote/gold.1' }];
      const speaker = { name: 'Per Lund' };
      const parts = [
        { text: '“Nothing,”', roles: ['CONTENT'], quotes, speaker },
        { text: ' ', roles: ['PLAIN'], quotes: [], speaker: null },
        { text: 'Per Lund', roles: ['SOURCE'], quotes, speaker },
        { text: ' ', roles: ['PLAIN'], quotes: [], speaker: null },
        { text: 'said', roles: ['CUE'], quotes, speaker: null },
        { text: '.', roles: ['PLAIN'], quotes: [], speaker: null },
      ];
      const context = '“Nothing,” Per Lund said';
      expect(data).toEqual({
        article: { quotes: { nodes: [{ around: `${context}.`, context, p: { parts }, provenance: { why: [] } }] } },
      });
    });

    it('follows aliases, fragments and directives', async () => {
      const data = await dataOf(
        `query ($no: Boolean = false) { a: article(id: "article/other") { ...F b: headline c: date @include(if: $no) ... on Node { id } } }
        fragment F on Article { quotes { nodes { id } } quotes { totalCount nodes { ... @skip(if: true) { text } kind } } }`,
      );
      const nodes = [{ id: 'article/other/quote/gold.1', kind: 'DIRECT' }];
      expect(data).toEqual({
        a: { quotes: { nodes, totalCount: 1 }, b: expect.any(String) as string, id: 'article/other' },
      });
    });

    it.each([
      ['a layer that is not there', 'quotes(filter: { layer: "layer/none" }) { totalCount }', 'LAYER_UNKNOWN'],
      ['a name that two have', 'speaker(name: "Lund") { id }', 'NAME_AMBIGUOUS'],
      ['a page that is too large', 'quotes(first: 1000) { totalCount }', 'PAGE_TOO_LARGE'],
      ['a cursor of another list', 'quotes(after: "WzEsImEiXQ") { totalCount }', 'CURSOR_INVALID'],
      ['what is no id', 'article(id: "odd") { id }', 'BAD_ARGUMENT'],
    ])('reports %s at its place', async (_what, field, code) => {
      const { data, errors } = await refusedBy(`{ a: ${field} corpus { quoteCount } }`);
      expect(errors.map(({ path, originalError }) => ({ path, code: (originalError as UserError).code }))).toEqual([
        { path: ['a'], code },
      ]);
      expect(data).toEqual({ a: null, corpus: { quoteCount: 9 } });
    });

    it('reports a wrong argument inside a list at each item, and reads nothing twice', async () => {
      const statements: string[] = [];
      const document = '{ quotes(first: 2) { nodes { id context(sentences: 99) } } }';
      const { errors } = await refusedBy(document, (text) => statements.push(text));
      expect(errors.map(({ path }) => path)).toEqual([['quotes', 'nodes', 0, 'context']]);
      expect(statements.filter((text) => text.startsWith('SELECT'))).toHaveLength(1);
    });

    it('may ask about the schema', async () => {
      expect(await dataOf('{ __schema { queryType { name } } corpus { quoteCount } }')).toEqual({
        __schema: { queryType: { name: 'Query' } },
        corpus: { quoteCount: 9 },
      });
    });
  });
}
