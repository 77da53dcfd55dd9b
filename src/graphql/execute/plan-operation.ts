import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { canRead } from '../../store/select/can-read.ts';
import type { ObjectPlan } from '../../store/select/plan.ts';
import type { VariableField } from './kept-statements.ts';
import { Planner } from './planner.ts';

/** A valid document and the operation of it that is asked for. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the schema coerces them, where that has been done without an error. */
  readonly coerced?: Record<string, unknown>;
}

/** The plan of an operation. */
export interface OperationPlan {
  /** Of the root fields that are selected. */
  readonly selection: ObjectPlan;
  /** Whether all root fields are: nothing else has to be computed for the answer. */
  readonly isWhole: boolean;
  /** The fields in whose arguments variables occur; undefined when the plan holds for these variables only. */
  readonly variableFields: readonly VariableField[] | undefined;
}

/** The plan of a query. `variables` are coerced. */
export async function planOperation(
  { schema, document, operation }: Operation,
  type: GraphQLObjectType,
  variables: Record<string, unknown>,
): Promise<OperationPlan> {
  const fragments = fragmentsOf(document);
  const planner = new Planner(schema, fragments, variables);
  const fields = collectFields(schema, fragments, variables, type, operation.selectionSet);
  const selected = [...fields].filter(([, [node]]) => node && canRead('query', node.name.value));
  const selection = await planner.planObject(type, new Map(selected));
  return {
    selection,
    isWhole: selected.length === fields.size,
    variableFields: planner.variableFields,
  };
}

/** The fragments of a document by name. */
function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
