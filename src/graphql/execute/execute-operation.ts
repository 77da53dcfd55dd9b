import { execute, getVariableValues, OperationTypeNode, type GraphQLError } from 'graphql';
import { compilePlan } from '../../store/select/compile-plan.ts';
import { readPlan } from '../../store/select/read-plan.ts';
import type { DriverStatement } from '../../store/sql/sql.ts';
import { trusted } from '../../store/sql/trusted.ts';
import type { RequestContext } from '../context.ts';
import { KeptStatements } from './kept-statements.ts';
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
 * Executes an operation of a valid document. The root fields that lead to things of the corpus are read with one
 * statement, whose JSON is the answer. Where something else is asked for, or something failed, graphql-js executes the
 * operation over what was selected.
 */
export async function executeOperation(operation: Operation, context: RequestContext): Promise<OperationAnswer> {
  const type = operation.schema.getQueryType();
  if (!type || operation.operation.operation !== OperationTypeNode.QUERY) return executeOver({}, operation, context);
  const { coerced, errors = [] } = coerceVariables(operation);
  if (!coerced) return { data: undefined, errors, revision: undefined };
  const plan = (): Promise<OperationPlan> => planOperation(operation, type, coerced);
  const selection = await prepareSelection(operation, { coerced, plan }, context);
  if (!selection) return executeOver({}, operation, context);
  const selected = await readPlan(context.session, selection.statement, selection.isAlone).catch(
    (error: unknown) => new LostSelection(error),
  );
  if (selected instanceof LostSelection) {
    const { fields } = (await plan()).selection;
    return executeOver(Object.fromEntries(fields.map(({ name }) => [name, selected])), operation, context);
  }
  selection.keep();
  const { json, isWhole, revision } = selected;
  if (isWhole && selection.isAlone) return { json, revision };
  return { ...(await executeOver(dataIn(json), operation, context)), revision };
}

/** The statement that selects for an operation. */
interface Selection {
  readonly statement: DriverStatement;
  /** Whether its row may be the answer: nothing else has to be computed. */
  readonly isAlone: boolean;
  /** Keeps the statement, once it has been carried out. */
  keep(): void;
}

interface Planning {
  /** The values of the variables. */
  readonly coerced: Record<string, unknown>;
  readonly plan: () => Promise<OperationPlan>;
}

/** The kept statement, or one that is planned. Undefined: nothing is selected for the operation. */
async function prepareSelection(
  operation: Operation,
  { coerced, plan }: Planning,
  { session }: RequestContext,
): Promise<Selection | undefined> {
  const statements = new KeptStatements(session.readers);
  const kept = await statements.find(operation.operation, coerced);
  if (kept) return { statement: kept, isAlone: true, keep: () => undefined };
  const { selection, isWhole, variableFields } = await plan();
  if (selection.fields.length === 0) return undefined;
  const statement = compilePlan(selection, session.dialect);
  const isAlone = isWhole && !selection.isComputed;
  const keep = (): void => {
    if (isAlone && variableFields) statements.keep(operation, variableFields, statement);
  };
  return { statement, isAlone, keep };
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
