import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { checkRequest, type ApiRequest } from '../check-request.ts';
import type { RequestContext } from '../context.ts';
import type { TimeClass } from '../enums/explain-enums.ts';
import { estimateObjects } from '../limits/estimate-objects.ts';
import type { ExplainedFieldType, ExplanationType } from '../types/explanation-type.ts';
import { CostFigures } from './cost-figures.ts';
import { COST_RULES, FIELD_MICROS, OBJECT_MICROS } from './cost-rules.ts';

/** Largest whole number that GraphQL knows. */
const MOST = 2_147_483_647;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
}

interface FieldCost extends Omit<ExplainedFieldType, 'timeClass'> {
  readonly objects: number;
  readonly ms: number;
}

/**
 * What a request would cost, from kept counts and the table of cost rules; it is not carried out. Throws `GraphQLError` with all that is
 * wrong with a request that would be refused.
 */
export async function explainRequest(
  schema: GraphQLSchema,
  { session, limits }: RequestContext,
  request: ApiRequest,
): Promise<ExplanationType> {
  const document = checkRequest(schema, limits, request);
  if (!('definitions' in document)) throw asOneError(document);
  const operation = getOperationAST(document, request.operationName);
  if (!operation) throw noOperation(request);
  const asked = { schema, document, operation, variables: request.variables ?? {} };
  const figuresOf = await CostFigures.of(session);
  const costs: FieldCost[] = [];
  for (const [path, nodes] of fieldsOf(asked)) costs.push(await costOf(asked, path, nodes, figuresOf));
  const { timeLimitMs } = session.options;
  const classOf = (ms: number): TimeClass => timeClassOf(ms, timeLimitMs);
  const ms = sumOf(costs.map((cost) => cost.ms));
  return {
    fields: costs.map(({ path, rows, note, ms: own }) => ({ path, rows: whole(rows), note, timeClass: classOf(own) })),
    rows: whole(sumOf(costs.map(({ rows }) => rows))),
    timeClass: classOf(ms),
    limits: [
      { name: 'maxObjects', most: limits.maxObjects, asked: whole(sumOf(costs.map(({ objects }) => objects))) },
      ...(timeLimitMs === undefined ? [] : [{ name: 'timeLimitMs', most: timeLimitMs, asked: whole(ms) }]),
    ],
  };
}

function fieldsOf({ schema, document, operation, variables }: Asked): ReadonlyMap<string, readonly FieldNode[]> {
  const type = schema.getQueryType();
  if (!type) throw new Error('The schema has no queries.');
  return collectFields(
    schema,
    fragmentsOf(document),
    coerced(schema, operation, variables),
    type,
    operation.selectionSet,
  );
}

async function costOf(
  { schema, document, operation, variables }: Asked,
  path: string,
  nodes: readonly FieldNode[],
  figuresOf: (given: Readonly<Record<string, unknown>>) => CostFigures,
): Promise<FieldCost> {
  const [node] = nodes;
  const definition = schema.getQueryType()?.getFields()[node?.name.value ?? ''];
  const rule = node && COST_RULES[node.name.value];
  const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const;
  const objects = estimateObjects(schema, document, alone, variables);
  if (!node || !definition || !rule) return { path, rows: 0, objects, ms: 0, note: 'Reads nothing of the corpus.' };
  const given = getArgumentValues(definition, node, coerced(schema, operation, variables));
  const rows = await rule.rows(figuresOf(given));
  const micros = FIELD_MICROS + rule.microsPerRow * rows + OBJECT_MICROS * objects;
  return { path, rows: rows + objects, objects, ms: micros / 1000, note: rule.note };
}

function coerced(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { coerced: values, errors = [] } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
  if (errors.length > 0) throw asOneError(errors);
  return values ?? {};
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function timeClassOf(ms: number, timeLimitMs = Infinity): TimeClass {
  if (ms > timeLimitMs) return 'too-slow';
  if (ms < 100) return 'instant';
  return ms < 1000 ? 'fast' : 'slow';
}

/** A field has one error: the mistakes of the query inside stand in it line by line, each with its place there. */
function asOneError(errors: readonly GraphQLError[]): GraphQLError {
  const lines = errors.map(({ message, locations }) => {
    const [place] = locations ?? [];
    return place ? `${message} (line ${place.line}, column ${place.column})` : message;
  });
  const [first] = errors;
  const isSyntax = first?.message.startsWith('Syntax Error') ?? false;
  const isValue = first?.message.startsWith('Variable "') ?? false;
  const refused = isValue ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
  const limit = first?.extensions['limit'];
  return new GraphQLError(lines.join('\n'), {
    extensions: { code: isSyntax ? 'GRAPHQL_PARSE_FAILED' : refused, ...(limit !== undefined && { limit }) },
  });
}

function noOperation({ operationName }: ApiRequest): GraphQLError {
  const message =
    typeof operationName === 'string'
      ? `The query has no operation "${operationName}".`
      : 'The query has several operations: name one as "operationName".';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function whole(number: number): number {
  return Math.min(Math.ceil(number), MOST);
}
