import { GraphQLError, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { checkCost } from './limits/check-cost.ts';
import { limitRules } from './limits/limit-rules.ts';
import type { Limits } from './limits/limits.ts';
import { parseDocument } from './limits/parse-document.ts';

/** A request as clients send it. */
export interface ApiRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The document of a request that may be carried out, or what is wrong with it. */
export function checkRequest(
  schema: GraphQLSchema,
  limits: Limits,
  request: ApiRequest,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parseDocument(request.query);
    const errors = validate(schema, document, [...specifiedRules, ...limitRules(limits)]);
    if (errors.length > 0) return errors;
    const tooLarge = checkCost({ schema, document, ...request }, limits.maxObjects);
    return tooLarge ? [tooLarge] : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
