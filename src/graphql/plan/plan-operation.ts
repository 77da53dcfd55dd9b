import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { SharedMemory } from '../../store/memory/shared-memory.ts';
import type { PlannedField } from '../../store/plan/plan.ts';
import type { OperationPlan, PlanRequest } from './operation-plan.ts';
import { Planner } from './planner.ts';

/**
 * The plan of a query. Undefined: there is none, and the operation is to be resolved field by field; that is so for introspection
 * and whatever else reads nothing of the corpus. `owner` has the memory of plans. Throws `GraphQLError` or `UserError` when variables or arguments make no sense.
 */
export function planOperation(
  { schema, document, operation, variables }: PlanRequest,
  owner: { readonly memory: SharedMemory },
): OperationPlan | undefined {
  const type = schema.getQueryType();
  if (!type || operation.operation !== OperationTypeNode.QUERY) return undefined;
  const fragments = fragmentsOf(document);
  const coerced = coerceVariables(schema, operation, variables);
  const planner = new Planner(schema, fragments, coerced, owner);
  const fields = collectFields(schema, fragments, coerced, type, operation.selectionSet);
  const plan = planner.planObject(type, fields);
  const { open, remembered } = planner;
  return plan?.fields.some(reads) === true ? { plan, open, remembered } : undefined;
}

function reads(field: PlannedField): boolean {
  return 'field' in field || 'items' in field;
}

function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { coerced, errors = [] } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
  const [error] = errors;
  if (error) throw error;
  return coerced ?? {};
}

/** The fragments of a document by name. */
function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
