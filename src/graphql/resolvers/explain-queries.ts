import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { UserError } from '../../corpus/user-error.ts';
import type { RequestContext } from '../context.ts';
import { explainRequest } from '../explain/explain-request.ts';
import { ExplainArgs } from '../inputs/explain-args.ts';
import { ExplanationType } from '../types/explanation-type.ts';

/** What questions cost. */
@Resolver()
export class ExplainQueries {
  @Query(() => ExplanationType, {
    nullable: true,
    description:
      'What a query would cost: rows to be read, from the counts that are kept, and how long that takes. The query is checked as ' +
      'if it were asked, and is not carried out.',
  })
  explain(
    @Args(() => ExplainArgs) { query, variables, operationName }: ExplainArgs,
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ExplanationType> {
    return explainRequest(schema, context, { query, variables: readVariables(variables ?? '{}'), operationName });
  }
}

function readVariables(json: string): Readonly<Record<string, unknown>> {
  const value = parsed(json);
  if (isFields(value)) return value;
  throw new UserError('BAD_ARGUMENT', '"variables" is no JSON object. Write the values by name: {"name": "Omar"}.');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
