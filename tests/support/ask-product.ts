import { execute, getOperationAST, GraphQLError, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { UserError } from '../../src/corpus/user-error.ts';
import { createContext } from '../../src/graphql/context.ts';
import { answerByPlan } from '../../src/graphql/plan/answer-by-plan.ts';
import type { Store } from '../../src/store/store.ts';
import type { RandomOperation } from './random-operation.ts';

/** What answers operations. */
export interface Product {
  readonly schema: GraphQLSchema;
  readonly store: Store;
}

/**
 * The product's answer to a valid operation, in the way of the server: by plan, or by resolvers where there is no plan. Throws on any
 * error that is not the fault of the operation. This is the only place to change when the server answers in another way.
 */
export async function askProduct({ schema, store }: Product, operation: RandomOperation): Promise<ExecutionResult> {
  const { document: text, variables } = operation;
  const document = parse(text);
  const context = createContext(store);
  try {
    const planned = await answerByPlan({ schema, document, operation: getOperationAST(document)!, variables }, context);
    if (planned) return { data: JSON.parse(planned.json) as Record<string, unknown> };
    const answer = await execute({ schema, document, variableValues: variables, contextValue: context });
    for (const error of answer.errors ?? []) expectRefusal(error);
    return answer;
  } finally {
    await context.session.close();
  }
}

function expectRefusal({ originalError }: GraphQLError): void {
  if (originalError && !(originalError instanceof UserError) && !(originalError instanceof GraphQLError))
    throw originalError;
}
