import { getOperationAST, GraphQLError, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { UserError } from '../../src/corpus/user-error.ts';
import { createContext } from '../../src/graphql/execute/create-context.ts';
import { dataIn, executeOperation, type OperationAnswer } from '../../src/graphql/execute/execute-operation.ts';
import type { ReadSessionOptions } from '../../src/store/connect/read-session.ts';
import type { Store } from '../../src/store/store.ts';
import type { RandomOperation } from './random-operation.ts';

/** What answers operations. */
export interface Product {
  readonly schema: GraphQLSchema;
  readonly store: Store;
}

/** The product's answer to a valid operation. Throws on any error that is not the fault of the operation. */
export async function askProduct(product: Product, operation: RandomOperation): Promise<ExecutionResult> {
  const answer = await executeForTest(product, operation);
  if ('json' in answer) return { data: dataIn(answer.json) };
  const { data, errors } = answer;
  for (const error of errors) expectRefusal(error);
  return { ...(data !== undefined && { data }), ...(errors.length > 0 && { errors }) };
}

/** The same as the executor gives it. */
export async function executeForTest(
  { schema, store }: Product,
  { document: text, variables }: RandomOperation,
  options?: ReadSessionOptions,
): Promise<OperationAnswer> {
  const document = parse(text);
  const context = createContext(store, options);
  try {
    return await executeOperation({ schema, document, operation: getOperationAST(document)!, variables }, context);
  } finally {
    await context.session.close();
  }
}

function expectRefusal({ originalError }: GraphQLError): void {
  if (originalError && !(originalError instanceof UserError) && !(originalError instanceof GraphQLError))
    throw originalError;
}
