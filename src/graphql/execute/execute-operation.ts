import { execute, getVariableValues, OperationTypeNode, type GraphQLError } from 'graphql';
import { readPlan, type PlanAnswer } from '../../store/select/read-plan.ts';
import { trusted } from '../../store/sql/trusted.ts';
import type { RequestContext } from '../context.ts';
import { planOperation, type Operation, type OperationPlan } from './plan-operation.ts';
import { LostSelection } from './selected-fields.ts';

/** What came of an operation. */
export type OperationAnswer = SelectedAnswer | ExecutedAnswer;

/** The body of a response as one statement has written it: `{"data":…}` and a line end, in UTF-8. There is no error. */
export interface SelectedAnswer {
  readonly json: Buffer;
  /** Of the corpus that was selected from. */
  readonly revision: string;
}

/** What graphql-js has executed over what was selected. */
export interface ExecutedAnswer {
  /** Undefined when the operation could not begin: its variables have errors. */
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLError[];
  /** Of the corpus that was selected from; undefined when nothing was. */
  readonly revision: string | undefined;
}

/**
 * Executes an operation of a valid document. The root fields that lead to things of the corpus are read with one statement, whose JSON is
 * the answer. Where something else is asked for, or something failed, graphql-js executes the operation over what was selected.
 */
export async function executeOperation(operation: Operation, context: RequestContext): Promise<OperationAnswer> {
  const type = operation.schema.getQueryType();
  if (!type || operation.operation.operation !== OperationTypeNode.QUERY) return executeOver({}, operation, context);
  const { coerced, errors = [] } = coerceVariables(operation);
  if (!coerced) return { data: undefined, errors, revision: undefined };
  const plan = await planOperation(operation, type, coerced, context.session.readers);
  if (plan.selection.fields.length === 0) return executeOver({}, operation, context);
  const selected = await select(plan, context).catch((error: unknown) => new LostSelection(error));
  if (selected instanceof LostSelection) {
    const lost = plan.selection.fields.map(({ name }) => [name, selected]);
    return executeOver(Object.fromEntries(lost), operation, context);
  }
  const { json, isWhole, revision } = selected;
  if (isWhole && plan.isWhole) return { json, revision };
  return { ...(await executeOver(dataIn(json), operation, context)), revision };
}

function coerceVariables({
  schema,
  operation,
  variables,
  coerced,
}: Operation): Partial<ReturnType<typeof getVariableValues>> {
  if (coerced) return { coerced };
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
}

/** The `data` of a body. */
export function dataIn(json: Buffer): Readonly<Record<string, unknown>> {
  return trusted<{ data: Record<string, unknown> }>(JSON.parse(json.toString())).data;
}

async function select(
  { selection, isWhole, remembered }: OperationPlan,
  { session }: RequestContext,
): Promise<PlanAnswer> {
  remembered.keepSql();
  const answer = await readPlan(session, selection, isWhole && !selection.isComputed);
  remembered.keep();
  return answer;
}

async function executeOver(
  rootValue: unknown,
  { schema, document, operation, variables }: Operation,
  contextValue: RequestContext,
): Promise<ExecutedAnswer> {
  const { data, errors = [] } = await execute({
    schema,
    document,
    rootValue,
    contextValue,
    operationName: operation.name?.value,
    variableValues: trusted<Record<string, unknown>>(variables),
  });
  return { data, errors, revision: undefined };
}
