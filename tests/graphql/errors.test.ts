import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorFormatter } from '../../src/graphql/errors.ts';
import { sql } from '../../src/store/sql/sql.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { buildMarked, person } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

/** What is asked, the code of the error, and what its message says. */
const WRONG: [query: string, code: string, message: string | RegExp][] = [
  ['{ articles { ', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
  ['{ artikel { id } }', 'GRAPHQL_VALIDATION_FAILED', /Did you mean "article"/],
  [
    '{ quotes(filter: { kind: [DIREKT] }) { totalCount } }',
    'GRAPHQL_VALIDATION_FAILED',
    /Did you mean the enum value "DIRECT"/,
  ],
  [
    '{ quotes(filter: { date: { from: "2020-8-4" } }) { totalCount } }',
    'GRAPHQL_VALIDATION_FAILED',
    /found "2020-8-4"; That is no day of the calendar. Did you mean "2020-08-04"\?/,
  ],
  [
    '{ speaker(id: "ajmal-omar") { id } }',
    'BAD_ARGUMENT',
    '"ajmal-omar" is no speaker id. Ids of speakers look like "speaker/ajmal-omar".',
  ],
  ['{ article(id: "speaker/ajmal-omar") { id } }', 'BAD_ARGUMENT', /is no article id/],
  ['{ node(id: "x") { id } }', 'BAD_ARGUMENT', /^"x" is no id\. Ids begin with the kind of thing/],
  ['{ speaker { id } }', 'BAD_ARGUMENT', /^Give either "id" or "name"/],
  ['{ speaker(id: "speaker/a", name: "A") { id } }', 'BAD_ARGUMENT', /^Give either "id" or "name"/],
  ['{ speaker(name: "Omar") { id } }', 'NAME_AMBIGUOUS', /Hassan Omar.*Leila Omar/],
  ['{ quotes(filter: { layer: "layer/glod" }) { totalCount } }', 'LAYER_UNKNOWN', /Did you mean "layer\/gold"/],
  ['{ quotes(first: 101) { totalCount } }', 'PAGE_TOO_LARGE', /"first" is 101; a page has at most 100 items/],
  ['{ quotes(first: 1, last: 1) { totalCount } }', 'BAD_ARGUMENT', /do not go with/],
  ['{ quotes(after: "bm90IGEgY3Vyc29y") { totalCount } }', 'CURSOR_INVALID', /^The cursor cannot be used here/],
  ['{ speaker(name: "a\\u0000b") { id } }', 'BAD_ARGUMENT', /NUL character/],
  ['{ articles(filter: { publisher: ["a\\u0000b"] }) { nodes { id } } }', 'BAD_ARGUMENT', /NUL character/],
  ['{ quotes(orderBy: { field: RELEVANCE }) { totalCount } }', 'BAD_ARGUMENT', /^RELEVANCE/],
  ['{ quotes(filter: { text: " " }, orderBy: { field: RELEVANCE }) { totalCount } }', 'BAD_ARGUMENT', /^RELEVANCE/],
  [
    '{ quotes { nodes { context(sentences: 21) } } }',
    'BAD_ARGUMENT',
    '"sentences" is 21; it must be between 0 and 20.',
  ],
  [
    `{ quotes(filter: { text: "${'word '.repeat(201)}" }) { totalCount } }`,
    'QUERY_TOO_LONG',
    /has more than 200 words/,
  ],
  ['{ quotes(filter: { text: "(fire" }) { totalCount } }', 'QUERY_INVALID', /^Column 1: the parenthesis is not closed/],
  [
    '{ quotes(filter: { text: "f?re" }) { totalCount } }',
    'QUERY_INVALID',
    /For f\?re the texts must be read: ask with search/,
  ],
  [
    '{ articles(filter: { text: "a b NEAR c" }) { totalCount } }',
    'QUERY_INVALID',
    /For b NEAR\/10 c the texts must be read/,
  ],
  [
    `{ quotes(filter: ${'{ not: '.repeat(11)}{}${' }'.repeat(11)}) { totalCount } }`,
    'BAD_ARGUMENT',
    /deeper than 10 levels/,
  ],
  [`{ quotes(filter: { or: [${'{} '.repeat(100)}] }) { totalCount } }`, 'BAD_ARGUMENT', /more than 100 conditions/],
  [`{ nodes(ids: [${'"layer/gold" '.repeat(101)}]) { id } }`, 'PAGE_TOO_LARGE', /"ids" has 101 items; at most 100/],
];

/** Requests with variables that do not fit. */
const WRONG_VARIABLES: [variables: Record<string, unknown>, message: RegExp][] = [
  [{ id: { a: 1 } }, /^Variable "\$id" got invalid value/],
  [{}, /^Variable "\$id" of required type "ID!" was not provided/],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`what clients see of errors (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.url());
      const two = '⟦content#1:“One,”⟧ ⟦source#1:Omar⟧ said. ⟦content#2:“Two,”⟧ ⟦source#2:Omar⟧ said.';
      await writeMarked(
        api.store,
        buildMarked(two, { speakers: { 1: person('Leila Omar'), 2: person('Hassan Omar') } }),
      );
    });
    afterAll(() => api.close());

    it.each(WRONG)('%s is refused with a reason', async (query, code, message) => {
      const { errors } = await api.answer(query);
      expect(errors?.[0]?.extensions).toMatchObject({ code });
      expect(errors?.[0]?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
      expect(api.internalErrors).toEqual([]);
    });

    it.each(WRONG_VARIABLES)('the variables %j are refused with a reason', async (variables, message) => {
      const { errors } = await api.answer('query ($id: ID!) { article(id: $id) { id } }', variables);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    });

    it('an argument that turns out null only when it is used is refused with a reason', async () => {
      const query = 'query ($size: Int = 5) { speakers { nodes { cues(first: $size) { lemma } } } }';
      const { errors } = await api.answer(query, { size: null });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('an id that could be, but names nothing, gives null', async () => {
      expect(
        await api.ask(
          '{ article(id: "article/nowhere") { id } speaker(name: "Nobody") { id } node(id: "layer/x") { id } }',
        ),
      ).toEqual({
        article: null,
        speaker: null,
        node: null,
      });
    });

    it('a fault of ours shows a reference and nothing of its cause', async () => {
      const broken = await openApi(await database.url());
      await broken.store.write((connection) => connection.run(sql`ALTER TABLE article RENAME TO lost`));
      const { errors } = await broken.answer('{ articles { nodes { id } } }');
      expect(errors?.[0]?.message).toMatch(/^Something went wrong on our side \(reference [0-9a-f]{8}\)\.$/);
      expect(JSON.stringify(errors)).not.toMatch(/SELECT|SQLITE|relation|\.ts|at /);
      expect(String(broken.internalErrors[0])).toContain('article');
      await broken.close();
    });
  });
}

describe('the error formatter', () => {
  const format = errorFormatter(() => undefined);

  it('cuts a message that repeats a huge input', () => {
    const error = new GraphQLError(`Variable "$ids" got invalid value ${'x'.repeat(10_000)}`);
    expect(format({ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }, error).message).toHaveLength(500);
  });

  it('hides an error that nobody has thought of', () => {
    const error = new GraphQLError('secret', { originalError: new TypeError('secret at /home') });
    const shown = format(
      { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['secret'] } },
      error,
    );
    expect(JSON.stringify(shown)).not.toContain('secret');
  });
});
