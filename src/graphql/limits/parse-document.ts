import { GraphQLError, parse, Source, type DocumentNode, type ParseOptions } from 'graphql';

/** What is wrong with a document that the parser, which recurses, cannot read. */
export const DOCUMENT_TOO_DEEP =
  'The document nests braces, brackets or parentheses too deep to be read. Give deep values as variables, and ask for less at once.';

/** The document of a text. Throws `GraphQLError` for a text that is none, or that nests too deep for the stack. */
export function parseDocument(query: string, options?: ParseOptions): DocumentNode {
  try {
    return parse(query, options);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    throw new GraphQLError(DOCUMENT_TOO_DEEP, {
      source: new Source(query),
      positions: [0],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}

/** Whether the stack was too short for what was called. V8 has no other sign of it than the message. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded';
}
