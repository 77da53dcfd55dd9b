import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import {
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { format, resolveConfig } from 'prettier';
import { documentConstant } from './document-constant.ts';

/** A file of src/client/operations. */
interface OperationFile {
  /** Inside that folder: `article-page.graphql`. */
  readonly path: string;
  /** Of the file that is made from it: `article-page.ts`, `fragments/article-head.ts`. */
  readonly target: string;
  readonly text: string;
  readonly document: DocumentNode;
}

const SCHEMA_TYPES = 'schema-types.ts';
const EVERYTHING = 'every-operation.ts';
const EMITTER =
  '// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.';

const STYLE = {
  immutableTypes: true,
  strictScalars: true,
  scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
  arrayInputCoercion: false,
  skipTypename: true,
  operationResultSuffix: 'Result',
  omitOperationSuffix: true,
};

/**
 * The generated files of the client, by their path inside src/client/generated: one for each file of `folder` with the types
 * of its operation or fragment, and schema-types.ts with the enums and inputs that these use.
 *
 * @throws Error when a document does not fit the schema, or a name is used twice
 */
export async function clientFiles(schema: GraphQLSchema, folder: string): Promise<ReadonlyMap<string, string>> {
  const files = readOperationFiles(folder);
  const schemaTypes = await typesOf(schema, files, { generateOperationTypes: false });
  const sharedNames = Array.from(schemaTypes.matchAll(/^export type (\w+)/gm), ([, name = '']) => name);
  const targets = [SCHEMA_TYPES, ...files.map(({ target }) => target)];
  const written = new Map([
    [SCHEMA_TYPES, schemaTypes],
    [EVERYTHING, targets.map((target) => `export * from './${target}';`).join('\n')],
  ]);
  for (const file of files) written.set(file.target, await moduleOf(schema, file, { files, sharedNames }));
  const layout = await resolveConfig(fileURLToPath(import.meta.url));
  const laidOut = [...written].map(async ([target, text]) => {
    return [target, await format(`${EMITTER}\n${text}`, { ...layout, parser: 'typescript' })] as const;
  });
  return new Map(await Promise.all(laidOut));
}

function readOperationFiles(folder: string): readonly OperationFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.graphql'));
  return paths.toSorted().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, target: path.replaceAll('\\', '/').replace(/graphql$/, 'ts'), text, document: parse(text) };
  });
}

/** The text of one module: what it imports, its types, and its document when it holds an operation. */
async function moduleOf(
  schema: GraphQLSchema,
  file: OperationFile,
  { files, sharedNames }: { readonly files: readonly OperationFile[]; readonly sharedNames: readonly string[] },
): Promise<string> {
  const others = files.filter((other) => other !== file && other.document.definitions.every(isFragment));
  const settings = { importSchemaTypesFrom: SCHEMA_TYPES, namespacedImportName: '' };
  const types = await typesOf(schema, [file], settings, others);
  const constant = documentConstant(
    file,
    others.map(({ document }) => document),
  );
  const depth = file.target.split('/').length - 1;
  const used = sharedNames.filter((name) => new RegExp(`(?<!['\\w])${name}(?!['\\w?:])`).test(types));
  return [
    used.length > 0 ? `import type { ${used.join(', ')} } from '${'../'.repeat(depth) || './'}${SCHEMA_TYPES}';` : '',
    constant === undefined ? '' : `import type { TypedDocument } from '${'../'.repeat(depth + 1)}typed-document.ts';`,
    types,
    constant ?? '',
  ].join('\n');
}

/** The types that GraphQL Code Generator makes of `files`; `others` are fragments that these may use. */
async function typesOf(
  schema: GraphQLSchema,
  files: readonly OperationFile[],
  settings: Readonly<Record<string, unknown>>,
  others: readonly OperationFile[] = [],
): Promise<string> {
  const standard = files.map(({ path, document }) => ({ location: path, document, type: 'standard' as const }));
  const external = others.map(({ path, document }) => ({ location: path, document, type: 'external' as const }));
  const text = await codegen({
    filename: SCHEMA_TYPES,
    schema: withoutErrorNulls(parse(printSchema(lexicographicSortSchema(schema)))),
    documents: [...standard, ...external],
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    config: { ...STYLE, ...settings },
  });
  return withoutAids(text);
}

/**
 * The schema as `ask` shows it. It throws for any error, so that a field of the query which is null for errors only is never null in its
 * results: all of them but those that look one thing up by its id or name.
 */
function withoutErrorNulls(schema: DocumentNode): DocumentNode {
  const nodes = schema.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.interfaces?.some(({ name }) => name.value === 'Node')
      ? [definition.name.value]
      : [],
  );
  const isLookup = (type: string): boolean => type === 'Node' || nodes.includes(type);
  return visit(schema, {
    ObjectTypeDefinition: (definition) => (definition.name.value === 'Query' ? undefined : false),
    FieldDefinition: (field) =>
      field.type.kind === Kind.LIST_TYPE || (field.type.kind === Kind.NAMED_TYPE && !isLookup(field.type.name.value))
        ? { ...field, type: { kind: Kind.NON_NULL_TYPE, type: field.type } }
        : undefined,
  });
}

/** Leaves out what the generator adds for its own sake: two utility types that say less than `Readonly` does, and its import. */
function withoutAids(text: string): string {
  return text
    .replaceAll(/^\/\*\* Internal type.*\n.*\n?/gm, '')
    .replaceAll(/^import .*\n/gm, '')
    .replaceAll('Exact<{ [key: string]: never; }>', 'Readonly<Record<string, never>>')
    .replaceAll('Exact<', 'Readonly<');
}

function isFragment({ kind }: { readonly kind: Kind }): boolean {
  return kind === Kind.FRAGMENT_DEFINITION;
}
