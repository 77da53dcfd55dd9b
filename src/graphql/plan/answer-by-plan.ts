import { GraphQLError } from 'graphql';
import { UserError } from '../../corpus/user-error.ts';
import { readPlan } from '../../store/plan/read-plan.ts';
import type { RequestContext } from '../context.ts';
import { fillOpenPlaces } from './fill-open-places.ts';
import type { OperationPlan, PlanRequest } from './operation-plan.ts';
import { planOperation } from './plan-operation.ts';

/** The data of an answer as JSON text, and the revision of the corpus that it shows. */
export interface PlannedData {
  readonly json: string;
  readonly revision: string;
}

/** Is told what a plan could not read: the field, such as "Paragraph.segments", or "operation" when there was no plan for it. */
export type FallbackListener = (field: string) => void;

/**
 * The data of an answer, byte for byte what resolving field by field would give. Undefined: resolve it field by
 * field. That is so where there is no plan, and wherever something is wrong with the request: what to say then is known best by
 * the resolver that meets it.
 */
export async function answerByPlan(
  request: PlanRequest,
  context: RequestContext,
  onFallback: FallbackListener = () => undefined,
): Promise<PlannedData | undefined> {
  const data = await tryPlan(request, context, onFallback);
  if (data === undefined) onFallback('operation');
  return data;
}

async function tryPlan(
  request: PlanRequest,
  context: RequestContext,
  onFallback: FallbackListener,
): Promise<PlannedData | undefined> {
  try {
    const planned = planOperation(request, context.session.readers);
    return planned && (await carryOut(planned, request, context, onFallback));
  } catch (error) {
    if (error instanceof UserError || error instanceof GraphQLError) return undefined;
    throw error;
  }
}

async function carryOut(
  { plan, open, remembered }: OperationPlan,
  request: PlanRequest,
  context: RequestContext,
  onFallback: FallbackListener,
): Promise<PlannedData | undefined> {
  for (const { type, nodes } of open) onFallback(`${type.name}.${nodes[0]?.name.value}`);
  remembered.keepSql();
  const answer = await readPlan(context.session, plan, open.length === 0);
  remembered.keep();
  const json = answer && (await fillOpenPlaces(answer, open, request, context));
  return answer && json !== undefined ? { json, revision: answer.revision } : undefined;
}
