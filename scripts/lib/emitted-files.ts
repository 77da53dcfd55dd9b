import { join } from 'node:path';
import { nativeSchemas } from '../../src/formats/native/native-schemas.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { schemaText } from '../../src/graphql/print-schema.ts';
import { clientFiles } from './client-files.ts';
import { ROOT } from './prepare.mjs';

const CLIENT = 'src/client';

/** Every file that the program writes about itself, by its path from the top of the project, and its text. */
export async function emittedFiles(): Promise<ReadonlyMap<string, string>> {
  const api = await buildApiSchema();
  const schemas = Object.entries(nativeSchemas()).map(
    ([name, schema]) => [`schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
  const client = await clientFiles(api, join(ROOT, CLIENT, 'operations'));
  const generated = [...client].map(([name, text]) => [`${CLIENT}/generated/${name}`, text] as const);
  return new Map([['schema/schema.graphql', schemaText(api)], ...schemas, ...generated]);
}
