import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { bothWays, type BothWays } from '../../support/both-ways.ts';
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
  describe.skipIf(database.skip)(`an answer by plan on ${database.name}`, () => {
    let store: Store;
    let ways: BothWays;
    beforeAll(async () => {
      store = await openStore(await database.url());
      ways = bothWays(store, await buildApiSchema());
      const speakers = { 1: person('Ana Lund') };
      for (const [index, confidence] of CONFIDENCES.entries()) {
        const marked = `⟦content#1:“${ODD} It burned down ${index} times,”⟧ ⟦source#1:Ana Lund⟧ ⟦cue#1:said⟧.`;
        const article = { id: index === 0 ? 'odd' : `odd-${index}`, headline: ODD };
        await writeMarked(store, buildMarked(marked, { speakers, article, quotes: { 1: { confidence } } }));
      }
      const other = `⟦content#1:“Nothing,”⟧ ⟦source#1:Per Lund⟧ ⟦cue#1:said⟧.`;
      await writeMarked(store, buildMarked(other, { speakers: { 1: person('Per Lund') }, article: { id: 'other' } }));
    });
    afterAll(() => store.close());

    async function expectSame(document: string, variables = {}): Promise<void> {
      const { data, errors } = await ways.byField({ document, variables });
      expect(errors).toBeUndefined();
      expect(await ways.byPlan({ document, variables })).toBe(JSON.stringify(data));
    }

    it.each(COMMON)('%s takes one statement and no transaction', async (_what, document) => {
      const statements: string[] = [];
      const onStatement = (text: string): number => statements.push(text.slice(0, 6));
      await ways.byPlan({ document, variables: {} }, { onStatement });
      expect(statements).toEqual(['SELECT']);
      await expectSame(document);
    });

    it('gives odd characters as JSON.stringify does, marks of our own among them', () =>
      expectSame('{ articles { nodes { headline text paragraphs { text } quotes { nodes { text context } } } } }'));

    it('gives each fraction in its shortest form', () =>
      expectSame('{ quotes(orderBy: { field: CONFIDENCE }) { edges { cursor node { provenance { confidence } } } } }'));

    it('fills what it leaves open, from the same state of the corpus', () =>
      expectSame(
        `query ($n: Int!) { quotes { nodes { context(sentences: $n) provenance { method evidence { rule } }
        paragraph { segments { text roles quotes { id } } } } } }`,
        { n: 1 },
      ));

    it('follows aliases, fragments and directives', () =>
      expectSame(
        `query ($no: Boolean = false) { a: article(id: "article/odd") { ...F b: headline c: date @include(if: $no) ... on Node { id } } }
        fragment F on Article { quotes { nodes { id } } quotes { totalCount nodes { ... @skip(if: true) { text } kind } } }`,
      ));

    it('pages to the end and back', async () => {
      const page = (order: string) => `{ quotes(${order}, orderBy: { field: SPEAKER, direction: DESC }) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;
      const first = await ways.byPlan({ document: page('first: 3'), variables: {} });
      const [, endCursor] = /"endCursor":"([^"]+)"/.exec(first ?? '') ?? [];
      for (const order of [
        `first: 3`,
        `first: 3, after: "${endCursor}"`,
        `last: 4`,
        `last: 2, before: "${endCursor}"`,
        'first: 0',
        'first: 100',
      ])
        await expectSame(page(order));
    });

    it.each([
      ['a layer that is not there', '{ quotes(filter: { layer: "layer/none" }) { totalCount } }'],
      ['a name that two have', '{ speaker(name: "Lund") { id } }'],
      ['a page that is too large', '{ quotes(first: 1000) { totalCount } }'],
      ['a cursor of another list', '{ quotes(after: "WzEsImEiXQ") { totalCount } }'],
      ['what is no id', '{ article(id: "odd") { id } }'],
      ['too much context', '{ quotes { nodes { context(sentences: 99) } } }'],
      ['introspection', '{ __schema { queryType { name } } }'],
    ])('leaves %s to the resolvers', async (_what, document) => {
      expect(await ways.byPlan({ document, variables: {} })).toBeUndefined();
    });
  });
}
