import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

const EMITTED =
  '# Emitted from src/graphql by "npm run emit". Do not edit: a test compares this file with the program.';

/** The schema in the schema definition language, sorted, so that the same schema has the same text. */
export function schemaText(schema: GraphQLSchema): string {
  return `${EMITTED}\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
