import { nativeSchemas } from '../../src/formats/native/native-schemas.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { schemaText } from '../../src/graphql/print-schema.ts';

/** Every file that the program writes about itself, by its path from the top of the project, and its text. */
export async function emittedFiles(): Promise<ReadonlyMap<string, string>> {
  const schemas = Object.entries(nativeSchemas()).map(
    ([name, schema]) => [`schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
  return new Map([['schema/schema.graphql', schemaText(await buildApiSchema())], ...schemas]);
}
