import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { tablesOf, type AnswerTable } from '../../../src/cli/tables/answer-table.ts';
import { csvOfTable } from '../../../src/cli/tables/csv-of-table.ts';
import { answerShape } from '../../../src/graphql/answer-shape.ts';

const SCHEMA = buildSchema(`
  type Speaker { name: String! aliases: [String!]! }
  type Span { start: Int! text: String! }
  type Quote { text: String! speaker: Speaker spans: [Span!]! }
  type QuoteEdge { cursor: String! node: Quote! }
  type PageInfo { hasNextPage: Boolean! }
  type Quotes { nodes: [Quote!]! edges: [QuoteEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type Node { name: String! }
  type Edge { from: Node! weight: Int! }
  type Network { nodes: [Node!]! edges: [Edge!]! basis: Basis! }
  type Basis { revision: String! }
  type Query { quotes: Quotes network: Network speaker: Speaker spans: [Span!] count: Int }
`);

function tables(query: string, data: unknown): readonly AnswerTable[] {
  return tablesOf(answerShape(SCHEMA, { query }), data);
}

function names({ columns }: AnswerTable): string[] {
  return columns.map(({ name }) => name);
}

describe('the tables of an answer', () => {
  it('are its lists, with what stands beside a list as notes', () => {
    const data = { quotes: { nodes: [{ text: 'A' }], totalCount: 9, pageInfo: { hasNextPage: true } } };
    const [table, ...more] = tables('{ quotes { nodes { text } totalCount pageInfo { hasNextPage } } }', data);
    expect(more).toEqual([]);
    expect(table).toMatchObject({
      title: 'quotes',
      records: [{ text: 'A' }],
      notes: { totalCount: 9, 'pageInfo.hasNextPage': true },
    });
  });

  it('have a column for each value inside a row, with dots, and values of lists joined', () => {
    const query = '{ quotes { nodes { text speaker { name aliases } spans { start text } } } }';
    const spans = [
      { start: 1, text: 'a' },
      { start: 7, text: 'b' },
    ];
    const nodes = [
      { text: 'A', speaker: { name: 'Ida Morn', aliases: ['Morn', 'Ida'] }, spans },
      { text: 'B', speaker: null, spans: [] },
    ];
    const [table] = tables(query, { quotes: { nodes } });
    expect(table?.records).toEqual([
      {
        text: 'A',
        'speaker.name': 'Ida Morn',
        'speaker.aliases': 'Morn; Ida',
        'spans.start': '1; 7',
        'spans.text': 'a; b',
      },
      { text: 'B', 'speaker.name': null, 'speaker.aliases': null, 'spans.start': '', 'spans.text': '' },
    ]);
  });

  it('have the same columns whatever the answer holds', () => {
    const query = '{ quotes { nodes { text speaker { name } } } }';
    for (const data of [{ quotes: null }, { quotes: { nodes: [] } }])
      expect(tables(query, data).map(names)).toEqual([['text', 'speaker.name']]);
  });

  it('show what an edge leads to as if it were the row', () => {
    const data = { quotes: { edges: [{ cursor: 'c', node: { text: 'A' } }] } };
    expect(tables('{ quotes { edges { cursor node { text } } } }', data)[0]?.records).toEqual([
      { cursor: 'c', text: 'A' },
    ]);
  });

  it('are as many as there are lists, and the last has the notes', () => {
    const network = {
      nodes: [{ name: 'A' }],
      edges: [{ from: { name: 'A' }, weight: 2 }],
      basis: { revision: 'f00d' },
    };
    const query = '{ network { nodes { name } edges { from { name } weight } basis { revision } } }';
    const found = tables(query, { network });
    expect(found.map(({ title, notes }) => [title, notes])).toEqual([
      ['network.nodes', {}],
      ['network.edges', { 'basis.revision': 'f00d' }],
    ]);
    expect(found[1]?.columns).toMatchObject([{ name: 'from.name', isNumber: false }, { isNumber: true }]);
  });

  it('are one row for an object without a list, none for an object that is not there', () => {
    const query = '{ speaker { name aliases } count }';
    const data = { speaker: { name: 'Ida Morn', aliases: [] }, count: 3 };
    expect(tables(query, data)).toMatchObject([
      { title: 'answer', isSingle: true, records: [{ count: 3 }] },
      { title: 'speaker', isSingle: true, records: [{ name: 'Ida Morn', aliases: '' }] },
    ]);
    expect(tables('{ speaker { name } }', { speaker: null })[0]?.records).toEqual([]);
  });
});

it('CSV holds rows and a head, and nothing else', () => {
  const query = '{ quotes { nodes { text speaker { name } } totalCount } }';
  const nodes = [
    { text: 'She said “no, \n never”', speaker: { name: 'Morn, Ida' } },
    { text: 'B', speaker: null },
  ];
  const [table] = tables(query, { quotes: { nodes, totalCount: 2 } });
  expect(csvOfTable(table!)).toBe('text,speaker.name\r\n"She said “no, \n never”","Morn, Ida"\r\nB,\r\n');
  const [empty] = tables(query, { quotes: { nodes: [], totalCount: 0 } });
  expect(csvOfTable(empty!)).toBe('text,speaker.name\r\n');
});
