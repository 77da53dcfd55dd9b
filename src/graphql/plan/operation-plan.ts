import type { DocumentNode, FieldNode, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ObjectPlan } from '../../store/plan/plan.ts';
import type { RememberedPlans } from './remembered-plans.ts';

/** What a plan is made of: a valid document and the operation of it that is asked for. */
export interface PlanRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The plan of an operation. */
export interface OperationPlan {
  readonly plan: ObjectPlan;
  /** The selections that the plan cannot read; `OpenField.open` is an index of this list. */
  readonly open: readonly OpenSelection[];
  /** Keeps the parts of the plan that can be used again. */
  readonly remembered: RememberedPlans;
}

/** A field that is resolved in the ordinary way, on an object that the plan has read. */
export interface OpenSelection {
  readonly type: GraphQLObjectType;
  /** Key of the field in the answer. */
  readonly name: string;
  /** The field as the document asks for it, maybe in several places. */
  readonly nodes: readonly FieldNode[];
}
