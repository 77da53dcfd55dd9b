import {
  buildASTSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  Kind,
  parse,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { UserError } from '../../../src/corpus/user-error.ts';
import { schemaText } from '../../../src/graphql/print-schema.ts';
import type { RandomOperation } from '../random-operation.ts';
import { OracleGap, Refusal } from './refusal.ts';
import { rootObject } from './root-object.ts';
import { partsAsked } from './schema-parts.ts';
import type { World } from './world.ts';

/**
 * What the oracle does not answer, by the name that its definition has in the printed schema. Analyses have tests of their own
 * (tests/analysis, tests/statistics), and both databases weigh relevance by formulas of their own: of lists by relevance the
 * test compares what does not depend on these.
 */
export const LEFT_OUT = {
  Query: [
    'agreement',
    'collocations',
    'concordance',
    'explain',
    'frequencies',
    'keyness',
    'quoteCounts',
    'search',
    'speakerNetwork',
    'timeline',
    'whoSaid',
  ],
  QuoteOrderField: ['RELEVANCE'],
} as const;

/** The schema of the API without resolvers and without what is left out. */
export function oracleSchema(schema: GraphQLSchema): GraphQLSchema {
  const { definitions, ...document } = parse(schemaText(schema));
  const isKept = (type: string, part: string): boolean =>
    !Object.entries(LEFT_OUT).some(([name, parts]) => name === type && parts.some((one) => one === part));
  const kept = definitions.map((definition) => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      return {
        ...definition,
        fields: (definition.fields ?? []).filter(({ name }) => isKept(definition.name.value, name.value)),
      };
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      return {
        ...definition,
        values: (definition.values ?? []).filter(({ name }) => isKept(definition.name.value, name.value)),
      };
    return definition;
  });
  return buildASTSchema({ ...document, definitions: kept });
}

/** What the oracle answers from. */
export interface Asked {
  /** As `oracleSchema` gives it. */
  readonly schema: GraphQLSchema;
  readonly world: World;
  /** Takes up what the operation asks for, as `partsOf` names it. */
  readonly asked: Set<string>;
}

/** The oracle's answer to an operation, slow and obvious. Throws where the oracle has a gap or a fault. */
export function askOracle({ schema, world, asked }: Asked, { document, variables }: RandomOperation): ExecutionResult {
  const answer = execute({
    schema,
    document: parse(document),
    variableValues: variables,
    rootValue: rootObject(world),
    fieldResolver: readField,
    contextValue: asked,
  });
  if (answer instanceof Promise || !('data' in answer || 'errors' in answer))
    throw new Error('No field has a promise.');
  const fault = answer.errors?.map(originOf).find((error) => !isRefusal(error));
  if (fault) throw fault;
  return answer;
}

/** Reads the field of a plain object. A field that the object does not have, and an argument that is not read, is a gap. */
const readField: GraphQLFieldResolver<object, Set<string>> = (source, args, asked, info) => {
  const field = `${info.parentType.name}.${info.fieldName}`;
  for (const part of partsAsked(info, args)) asked.add(part);
  if (!(info.fieldName in source)) throw new OracleGap(`the field ${field}`);
  const parts: InputParts = { given: new Set(), read: new Set() };
  const value: unknown = defaultFieldResolver(source, watched(args, field, parts), asked, info);
  const gap = [...parts.given].find((part) => !parts.read.has(part));
  if (gap !== undefined) throw new OracleGap(`the argument ${gap}`);
  return value;
};

/** Paths of arguments and of the fields of input objects. */
interface InputParts {
  readonly given: Set<string>;
  readonly read: Set<string>;
}

/** The arguments, noting which of their parts are read. */
function watched<T extends object>(args: T, path: string, parts: InputParts): T {
  for (const key of Object.keys(args)) parts.given.add(`${path}.${key}`);
  return new Proxy(args, {
    get(target, key, receiver) {
      parts.read.add(`${path}.${String(key)}`);
      const value: unknown = Reflect.get(target, key, receiver);
      return isInput(value) ? watched(value, `${path}.${String(key)}`, parts) : value;
    },
  });
}

function isInput(value: unknown): value is object {
  const isList = Array.isArray(value);
  return typeof value === 'object' && value !== null && (!isList || value.some(isInput));
}

function originOf(error: GraphQLError): Error {
  return error.originalError ?? error;
}

function isRefusal(error: Error): boolean {
  return error instanceof Refusal || error instanceof UserError || error instanceof GraphQLError;
}
