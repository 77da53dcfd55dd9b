import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/search/parse-query.ts';
import { printQuery } from '../../../../../src/search/print-query.ts';
import { SearchQueryError } from '../../../../../src/search/search-query-error.ts';
import { askedQuery } from '../../../../../src/store/read/conditions/asked-query.ts';
import { isPlain } from '../../../../../src/web/reader/pages/search/is-plain.ts';
import { anyQueryText } from '../../../../search/any-query-text.ts';
import { anySearchTerm, anyWordTerm } from '../../../../search/search-query-arbitrary.ts';
import { openApi, type TestApi } from '../../../../support/api.ts';
import { testDatabases } from '../../../../support/databases.ts';

const PLAIN = [
  'fire',
  '“cease fire”',
  'prison*',
  'prison*, jail*',
  '"cease fire"*',
  '(prison OR jail) NOT break',
  'near the harbour',
  'within reach of (the) harbour',
  'What now? What then?',
  'a <b> {c}',
  '王芳 “हिन्दी”',
  '?!',
];

const MORE = [
  'wom?n',
  'c*t',
  '*ism',
  '-*ism',
  'fire**s',
  'fire*?',
  'fire?*',
  '"cease* fire"',
  '“*fire”',
  'prison*-break',
  '"cease fire"**s',
  'peace NEAR talks',
  '(peace)NEAR/5"talks"',
  'peace WITHIN quote',
  '(peace OR talks) within quote',
  '(peace) – within source',
  '[lemma="sign"]',
  'peace []{0,3} talks',
];

describe('a query', () => {
  it.each(PLAIN)('of words only is plain: %s', (query) => {
    expect(isPlain(query)).toBe(true);
  });

  it.each(MORE)('that asks for more is not plain: %s', (query) => {
    expect(isPlain(query)).toBe(false);
  });

  it('that concordances understand and filters of quotes do not is never plain', () => {
    const printed = anySearchTerm.map(printQuery);
    const queries = fc.oneof(
      anyQueryText,
      printed,
      fc.tuple(printed, anyQueryText).map((two) => two.join(' ')),
    );
    fc.assert(
      fc.property(queries, (query) => {
        if (isPlain(query)) expect(refusalOf(() => askedQuery(query))).toBe(refusalOf(() => parseQuery(query)));
      }),
      { seed: 67, numRuns: 20_000 },
    );
  });

  it('of words only is plain however it is put together, unless a small “within” behind parentheses leaves a doubt', () => {
    fc.assert(
      fc.property(anyWordTerm.map(printQuery), (query) => {
        expect(isPlain(query) || /\).*within/.test(query)).toBe(true);
      }),
      { seed: 68, numRuns: 2000 },
    );
  });
});

describe('the API', () => {
  let api: TestApi;

  beforeAll(async () => {
    const [sqlite] = testDatabases();
    api = await openApi(await sqlite!.url());
  });

  afterAll(() => api.close());

  const asFilter = 'query ($words: String!) { quotes(filter: { text: $words }) { totalCount } }';
  const asConcordance = 'query ($words: String!) { concordance(query: $words) { totalCount } }';

  it.each(PLAIN)('takes the plain query %s for a filter', async (words) => {
    expect(await api.answer(asFilter, { words })).not.toHaveProperty('errors');
  });

  it.each(MORE)('takes %s for a concordance, and refuses it for a filter', async (words) => {
    expect(await api.answer(asConcordance, { words })).not.toHaveProperty('errors');
    const { errors } = await api.answer(asFilter, { words });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_INVALID' });
  });
});

/** Why a query is not understood; undefined when it is. */
function refusalOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof SearchQueryError) return error.message;
    throw error;
  }
}
