import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { answerShape, type AnswerField } from '../../src/graphql/answer-shape.ts';

const SCHEMA = buildSchema(`
  interface Node { id: ID! }
  type Quote implements Node { id: ID! text: String! words: Int! speaker: Speaker nested: [Quote!]! }
  type Speaker implements Node { id: ID! name: String! aliases: [String!]! share: Float }
  type Query { quotes: [Quote!]! node(id: ID!): Node count: Int }
`);

/** `quotes*(text words#)`: a star for lists, a sign for numbers. */
function written(fields: readonly AnswerField[]): string {
  return fields
    .map(({ key, isList, isNumber, fields: inner }) =>
      [key, isList ? '*' : '', isNumber ? '#' : '', inner ? `(${written(inner)})` : ''].join(''),
    )
    .join(' ');
}

it.each([
  ['{ quotes { text words } count }', 'quotes*(text words#) count#'],
  ['{ all: quotes { said: text by: speaker { aliases share } } }', 'all*(said by(aliases* share#))'],
  [
    '{ quotes { ...Q speaker { id } } } fragment Q on Quote { text speaker { name } }',
    'quotes*(text speaker(name id))',
  ],
  ['{ node(id: "1") { id ... on Quote { words } ... on Speaker { name } } }', 'node(id words# name)'],
  ['{ __typename quotes { __typename } }', '__typename quotes*(__typename)'],
  ['{ __schema { queryType { name } } }', '__schema(queryType(name))'],
])('the answer to %s has the fields %s', (query, shape) => {
  expect(written(answerShape(SCHEMA, { query }))).toBe(shape);
});

it('what is left out by a directive is no field', () => {
  const query =
    'query A($all: Boolean! = false) { count quotes @skip(if: true) { id } node(id: "1") @include(if: $all) { id } }';
  expect(written(answerShape(SCHEMA, { query }))).toBe('count#');
  expect(written(answerShape(SCHEMA, { query, variables: { all: true } }))).toBe('count# node(id)');
});

it('of several operations the one that is carried out gives the fields', () => {
  const query = 'query A { count } query B { quotes { id } }';
  expect(written(answerShape(SCHEMA, { query, operationName: 'B' }))).toBe('quotes*(id)');
  expect(answerShape(SCHEMA, { query })).toEqual([]);
});
