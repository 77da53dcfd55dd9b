import { buildSchema, execute, parse, validate, type FormattedExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from './check-answer.ts';
import { randomOperation, type RandomOperation } from './random-operation.ts';

const schema = buildSchema(`
  type Query { node(id: ID!): Node boats(first: Int, last: Int, kind: [Kind!], like: Like): BoatConnection! }
  interface Node { id: ID! }
  type Boat implements Node { id: ID! kind: Kind! name: String length: Float! harbour: Harbour boats: [Boat!]! }
  type Harbour implements Node { id: ID! kind: String! boats(first: Int): BoatConnection! }
  type BoatConnection { nodes: [Boat!]! total: Int! }
  enum Kind { TRAWLER FERRY }
  input Like { name: String kind: Kind not: Like }
`);
const options = { pool: { first: [1, 2], last: [1], id: ['boat/1'] }, oneOf: [['first', 'last']] };
const operations = Array.from({ length: 500 }, (_, seed) => randomOperation(schema, seed, options));

describe('random operations', () => {
  it('are valid', () => {
    const errors = operations.flatMap(({ document }) => validate(schema, parse(document)));
    expect(errors).toEqual([]);
  });

  it('have values that their variables take', () => {
    const root = { node: null, boats: { nodes: [], total: 0 } };
    const all = operations.map(({ document, variables }) =>
      execute({ schema, document: parse(document), variableValues: variables, rootValue: root }),
    );
    expect(all.flatMap((result) => ('errors' in result ? result.errors : []))).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(operations.map((_, seed) => randomOperation(schema, seed, options))).toEqual(operations);
  });

  it.each([
    ['fragments', /fragment \w+ on/],
    ['inline fragments on one type', /\.\.\. on Harbour \{/],
    ['inline fragments without a type', /\.\.\. \{/],
    ['aliases', /boats\d+: boats/],
    ['variables', /\(\$v1: /],
    ['variables with a default value', /\$v1: \S+ = /],
    ['directives', /@include\(if: |@skip\(if: /],
    ['lists inside lists', /nodes \{.*boats.*nodes \{/],
    ['nested input', /not: \{/],
  ])('have %s', (_, pattern) => {
    expect(operations.filter(({ document }) => pattern.test(document)).length).toBeGreaterThan(4);
  });
});

describe('a check of an answer', () => {
  const operation: RandomOperation = {
    document: `query ($no: Boolean!) { node(id: "boat/1") { __typename id ... on Boat { kind ...Size harbour @skip(if: $no) { id } } } }
      fragment Size on Boat { length }`,
    variables: { no: true },
  };
  const node = { __typename: 'Boat', id: 'boat/1', kind: 'FERRY', length: 12.5 };
  const failed = { message: 'No.', extensions: { code: 'BAD' }, path: ['node'] };

  it.each<[string, FormattedExecutionResult]>([
    ['what was asked for', { data: { node } }],
    ['null where that may be', { data: { node: null } }],
    ['an error that left null', { data: { node: null }, errors: [failed] }],
    ['an error without data', { errors: [{ message: 'No.', extensions: { code: 'BAD' } }] }],
  ])('finds nothing wrong with %s', (_, answer) => {
    expect(checkAnswer(schema, operation, answer)).toEqual([]);
  });

  it.each<[string, FormattedExecutionResult, string]>([
    ['neither data nor error', {}, 'There is neither data nor an error.'],
    ['a key that is missing', { data: { node: { ...node, length: undefined } } }, 'data.node.length is undefined.'],
    [
      'a key too many',
      { data: { node: { ...node, name: 'Ida' } } },
      'data.node has __typename,id,kind,length,name instead of __typename,id,kind,length.',
    ],
    ['null where it may not be', { data: { node: { ...node, kind: null } } }, 'data.node.kind is null.'],
    [
      'an enum value that is none',
      { data: { node: { ...node, kind: 'ferry' } } },
      'data.node.kind is "ferry", which is no Kind.',
    ],
    [
      'a leaf of another type',
      { data: { node: { ...node, length: '12' } } },
      'data.node.length is "12", which is no Float.',
    ],
    ['an id that is a number', { data: { node: { ...node, id: 1 } } }, 'data.node.id is 1, which is no ID.'],
    [
      'another type than can be',
      { data: { node: { ...node, __typename: 'Query' } } },
      'data.node has the __typename "Query", which is no Node.',
    ],
    ['an error without a code', { data: { node: null }, errors: [{ message: 'No.' }] }, 'The error "No." has no code.'],
    ['an error that left no null', { data: { node }, errors: [failed] }, 'The error at node has left no null there.'],
  ])('finds %s', (_, answer, fault) => {
    expect(checkAnswer(schema, operation, answer)).toEqual([fault]);
  });
});
