import { execute, getVariableValues, OperationTypeNode, type GraphQLError } from 'graphql';
import { readPlan, type PlanAnswer } from '../../store/select/read-plan.ts';
import { trusted } from '../../store/sql/trusted.ts';
import type { RequestContext } from '../context.ts';
import { planOperation, type Operation, type OperationPlan } from './plan-operation.ts';
import { LostSelection } from './selected-fields.ts';

/** The answer to an operation. */
export interface OperationAnswer {
  /** JSON text of the data; undefined when the operation could not begin. */
  readonly data: string | undefined;
  readonly errors: readonly GraphQLError[];
  /** Of the corpus that was selected from; undefined when nothing was. */
  readonly revision: string | undefined;
  /** Whether one statement has made the text of the data. */
  readonly isSelected: boolean;
}

/**
 * Executes an operation of a valid document. The root fields that lead to things of the corpus are read with one statement, whose JSON text
 * is the answer. Where something else is asked for, or something failed, graphql-js executes the operation over what was selected.
 */
export async function executeOperation(operation: Operation, context: RequestContext): Promise<OperationAnswer> {
  const type = operation.schema.getQueryType();
  if (!type || operation.operation.operation !== OperationTypeNode.QUERY) return executeOver({}, operation, context);
  const { coerced, errors = [] } = getVariableValues(
    operation.schema,
    operation.operation.variableDefinitions ?? [],
    operation.variables,
    { maxErrors: 50 },
  );
  if (!coerced) return { data: undefined, errors, revision: undefined, isSelected: false };
  const plan = await planOperation(operation, type, coerced, context.session.readers);
  if (plan.selection.fields.length === 0) return executeOver({}, operation, context);
  const selected = await select(plan, context).catch((error: unknown) => new LostSelection(error));
  if (selected instanceof LostSelection) {
    const lost = plan.selection.fields.map(({ name }) => [name, selected]);
    return executeOver(Object.fromEntries(lost), operation, context);
  }
  const { text, isWhole, revision } = selected;
  if (isWhole && plan.isWhole) return { data: text, errors: [], revision, isSelected: true };
  return { ...(await executeOver(JSON.parse(text), operation, context)), revision };
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
): Promise<OperationAnswer> {
  const { data, errors = [] } = await execute({
    schema,
    document,
    rootValue,
    contextValue,
    operationName: operation.name?.value,
    variableValues: trusted<Record<string, unknown>>(variables),
  });
  const text = data === undefined ? undefined : JSON.stringify(data);
  return { data: text, errors, revision: undefined, isSelected: false };
}
