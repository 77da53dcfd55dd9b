import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPermalink, writePermalink } from '../../../src/web/graphiql/permalink.ts';

const PAGE = 'http://127.0.0.1:4000/graphql';
const QUERY = { query: '{ articleCount }', variables: undefined, operationName: undefined };

describe('permalink', () => {
  test('a link carries query, variables and operation name', () => {
    const operation = { query: 'query A { a }', variables: '{"first": 5}', operationName: 'A' };
    const link =
      'http://127.0.0.1:4000/graphql?query=query+A+%7B+a+%7D&variables=%7B%22first%22%3A+5%7D&operationName=A';
    expect(writePermalink(operation, PAGE)).toBe(link);
  });

  test('what is written is read back, whatever its letters', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((value) => value.trim() !== '');
    const operations = fc.record({
      query: text,
      variables: fc.option(text, { nil: undefined }),
      operationName: fc.constant('A'),
    });
    fc.assert(
      fc.property(operations, (operation) => {
        const link = writePermalink(operation, PAGE) ?? '';
        expect(readPermalink(new URL(link).search)).toEqual(operation);
      }),
      { seed: 20200804 },
    );
  });

  test('a link replaces the link that the page itself was opened with', () => {
    expect(writePermalink(QUERY, `${PAGE}?query=old&operationName=Old#part`)).toBe(
      `${PAGE}?query=%7B+articleCount+%7D`,
    );
  });

  test('blank variables are left out', () => {
    expect(writePermalink({ ...QUERY, variables: ' \n' }, PAGE)).toBe(writePermalink(QUERY, PAGE));
  });

  test('a query too long to travel in an address gets no link', () => {
    expect(writePermalink({ ...QUERY, query: `{ a } # ${'x'.repeat(8000)}` }, PAGE)).toBeUndefined();
  });

  test.each(['', '?', '?query=', '?query=%20', '?variables={}'])(
    'an address without a query opens nothing: "%s"',
    (search) => {
      expect(readPermalink(search)).toBeUndefined();
    },
  );
});
