import { describe, expect, test } from 'vitest';
import { readExample } from '../../../src/web/graphiql/read-example.ts';

const TEXT = `# Who is quoted?
#
# Because it
# matters.
# Change: the id.
query WhoIsQuoted($first: Int = 5) {
  articleCount # not a note
}
`;

describe('readExample', () => {
  const example = readExample('schema/examples/01-who-is-quoted.graphql', TEXT);

  test('the name is the file name without folder and ending', () => {
    expect(example.name).toBe('01-who-is-quoted');
  });

  test('the first comment line is the question', () => {
    expect(example.question).toBe('Who is quoted?');
  });

  test('the other comment lines are notes, unwrapped, with what to change apart', () => {
    expect(example.notes).toEqual(['Because it matters.', 'Change: the id.']);
  });

  test('the operation is known by its name', () => {
    expect(example.operationName).toBe('WhoIsQuoted');
  });

  test('the query is the whole file, comments included', () => {
    expect(example.query).toBe(TEXT);
  });

  test.each([
    ['a file without a comment', 'query A { a }', 'x.graphql does not begin with a comment'],
    ['a file without a named operation', '# Why?\n{ a }', 'x.graphql has no named operation'],
  ])('%s is refused by name', (_case, text, message) => {
    expect(() => readExample('x.graphql', text)).toThrow(message);
  });
});
