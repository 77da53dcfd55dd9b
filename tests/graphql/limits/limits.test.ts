import { getIntrospectionQuery, parse, validate, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { parseDocument } from '../../../src/graphql/limits/parse-document.ts';
import { checkCost } from '../../../src/graphql/limits/check-cost.ts';
import { limitRules } from '../../../src/graphql/limits/limit-rules.ts';
import { DEFAULT_LIMITS } from '../../../src/graphql/limits/limits.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApiSchema();
});

/** Names of the limits that a document passes. */
function passed(query: string, variables: Record<string, unknown> = {}): unknown[] {
  const document = parse(query);
  const cost = checkCost({ schema, document, variables }, DEFAULT_LIMITS.maxObjects);
  const errors = [...validate(schema, document, limitRules(DEFAULT_LIMITS)), ...(cost ? [cost] : [])];
  return errors.map(({ extensions }) => (extensions['limit'] as { name: string }).name);
}

const nest = (levels: number, inside: string): string => `${'parent { '.repeat(levels)}${inside}${' }'.repeat(levels)}`;
const pages = (levels: number, first: string): string => {
  const inner = levels === 1 ? 'id' : `speaker { ${pages(levels - 1, first)} }`;
  return `quotes(first: ${first}) { nodes { ${inner} } }`;
};
const spreads = (levels: number, field: string): string => {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `a: ${field} { ...F${level + 1} } b: ${field} { ...F${level + 1} }` : 'id';
    return `fragment F${level} on Quote { ${next} }`;
  });
  return `{ quotes { nodes { ...F0 } } } ${fragments.join(' ')}`;
};

const ALLOWED: [what: string, query: string][] = [
  [
    'the question that tools ask about the schema',
    getIntrospectionQuery({
      inputValueDeprecation: true,
      oneOf: true,
      specifiedByUrl: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
    }),
  ],
  ['three lists of 20 inside each other', `{ ${pages(3, '20')} }`],
  [
    'a table of 1,000 rows with what each is about',
    '{ quoteCounts(groupBy: [SPEAKER, LAYER], first: 1000) { rows { quotes speaker { name } layer { name } } } }',
  ],
  ['15 levels', `{ quotes { nodes { ${nest(12, 'id')} } } }`],
  [
    '30 questions side by side',
    `{ ${Array.from({ length: 30 }, (_, n) => `q${n}: quotes { totalCount }`).join(' ')} }`,
  ],
  [
    '100 articles with all that a page shows',
    '{ articles(first: 100) { nodes { headline paragraphs { text segments { text roles speaker { name } } } } } }',
  ],
];

const REFUSED: [what: string, query: string, limits: string[]][] = [
  ['four lists of 100 inside each other', `{ ${pages(4, '100')} }`, ['maxObjects']],
  [
    'a table of 1,000 rows with a list of 100 in each',
    '{ quoteCounts(groupBy: [SPEAKER], first: 1000) { rows { speaker { quotes(first: 100) { nodes { id } } } } } }',
    ['maxObjects'],
  ],
  ['16 levels', `{ quotes { nodes { ${nest(13, 'id')} } } }`, ['maxDepth']],
  [
    '16 levels by way of fragments',
    `{ quotes { nodes { ...F } } } fragment F on Quote { ${nest(13, 'id')} }`,
    ['maxDepth'],
  ],
  [
    '31 questions side by side',
    `{ ${Array.from({ length: 31 }, (_, n) => `q${n}: quotes { totalCount }`).join(' ')} }`,
    ['maxRootFields'],
  ],
  [
    '31 questions by way of fragments',
    `{ ${Array.from({ length: 31 }, (_, n) => `...F${n}`).join(' ')} } ${Array.from({ length: 31 }, (_, n) => `fragment F${n} on Query { quotes { totalCount } }`).join(' ')}`,
    ['maxRootFields'],
  ],
  ['51 aliases', `{ corpus { ${Array.from({ length: 51 }, (_, n) => `n${n}: name`).join(' ')} } }`, ['maxAliases']],
  [
    'a filter 31 levels deep',
    `{ quotes(filter: ${'{ not: '.repeat(30)}{}${' }'.repeat(30)}) { totalCount } }`,
    ['maxInputDepth'],
  ],
  ['51 directives', `{ corpus { name ${'@include(if: true) '.repeat(51)} } }`, ['maxDirectives']],
];

describe('limits of a request', () => {
  it.each(ALLOWED)('%s may be asked', (_what, query) => {
    expect(passed(query)).toEqual([]);
  });

  it.each(REFUSED)('%s may not be asked', (_what, query, limits) => {
    expect(passed(query)).toEqual(limits);
  });

  it('the cost counts the page that the variables ask for', () => {
    const query = `query ($n: Int = 100) { ${pages(3, '$n')} }`;
    expect(passed(query, { n: 20 })).toEqual([]);
    expect(passed(query)).toEqual(['maxObjects']);
  });

  it('a refusal names the limit, what was asked, and what to do', () => {
    const error = checkCost({ schema, document: parse(`{ ${pages(2, '100')} }`) }, 1000);
    expect(error?.message).toBe(
      'The answer could have 10,301 objects if every page were full; at most 1,000 are allowed. Ask for smaller pages with "first", or for fewer lists inside lists.',
    );
    expect(error?.extensions['limit']).toEqual({ name: 'maxObjects', most: 1000, asked: 10_301 });
  });

  it.each(['parent', 'nested'])('100 levels of fragments that spread twice by "%s" are refused', (field) => {
    // A walk along every path would take 2^100 steps, and this test would not end.
    expect(passed(spreads(100, field))).toEqual(['maxDepth', 'maxAliases', 'maxObjects']);
  });

  it('a value that nests 100,000 levels deep is refused, not read', () => {
    const filter = JSON.parse(`${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`) as unknown;
    expect(passed('query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }', { filter })).toEqual([
      'maxInputDepth',
    ]);
  });

  it('a filter of 10,000 conditions is refused before it is read', () => {
    const filter = { or: Array.from({ length: 10_000 }, () => ({ text: 'fire' })) };
    expect(passed('query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }', { filter })).toEqual([
      'maxInputObjects',
    ]);
  });

  it('a list of 20,000 ids may be asked for', () => {
    const filter = { speaker: Array.from({ length: 20_000 }, (_, at) => `speaker/s${at}`) };
    expect(passed('query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }', { filter })).toEqual([]);
  });

  it('a document that nests too deep for the stack is refused as such', () => {
    expect(() => parseDocument(`{ quotes(filter: ${'['.repeat(100_000)}`)).toThrow('nests braces, brackets or');
  });

  it('a fragment inside itself does no harm', () => {
    expect(passed('{ quotes { nodes { ...F } } } fragment F on Quote { id parent { ...F } }')).toEqual([]);
  });
});
