import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { SharedMemory } from '../../store/memory/shared-memory.ts';
import { canStayOpen } from '../../store/plan/open-row.ts';
import { canRead } from '../../store/plan/can-read.ts';
import type { FieldArguments, ObjectPlan, PlannedField } from '../../store/plan/plan.ts';
import { checkFieldArguments } from './check-field-arguments.ts';
import { nounOf } from './noun-of.ts';
import type { OpenSelection } from './operation-plan.ts';
import { planNode, planNodes } from './plan-nodes.ts';
import { RememberedPlans } from './remembered-plans.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Makes the plan of one operation; what cannot be planned is collected in `open`. */
export class Planner {
  readonly open: OpenSelection[] = [];
  readonly remembered: RememberedPlans;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly variables: Record<string, unknown>,
    owner: { readonly memory: SharedMemory },
  ) {
    this.remembered = new RememberedPlans(owner, fragments);
  }

  /** What is wanted of an object; undefined when a field of it can neither be read nor stay open. */
  planObject(type: GraphQLObjectType, fields: Fields): ObjectPlan | undefined {
    const noun = nounOf(type);
    if (noun === undefined) return undefined;
    const planned: PlannedField[] = [];
    for (const [name, nodes] of fields) {
      const before = this.open.length;
      const field = this.#planField(type, name, nodes) ?? this.#leaveOpen(type, name, nodes, before);
      if (!field) return undefined;
      planned.push(field);
    }
    return { noun, fields: planned };
  }

  /** The object to which the fields of `nodes` lead, when it is of this type. */
  planBelow(type: GraphQLObjectType, nodes: readonly FieldNode[]): ObjectPlan | undefined {
    return this.remembered.recall(type, nodes, () => {
      const before = this.open.length;
      const fields = collectSubfields(this.schema, this.fragments, this.variables, type, nodes);
      const plan = this.planObject(type, fields);
      return { plan, isWhole: this.open.length === before };
    });
  }

  #planField(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): PlannedField | undefined {
    const [node] = nodes;
    const fieldName = node?.name.value ?? '';
    if (fieldName === '__typename') return { name, constant: JSON.stringify(type.name) };
    const definition = type.getFields()[fieldName];
    if (!definition || !node) return undefined;
    const given = getArgumentValues(definition, node, this.variables);
    const noun = nounOf(type);
    if (noun === 'query' && ['node', 'nodes'].includes(fieldName)) return this.#planNodes(name, given, nodes);
    if (noun === undefined || !canRead(noun, fieldName) || !checkFieldArguments(definition, given)) return undefined;
    return this.#planRead(name, definition, given, nodes);
  }

  #planRead(
    name: string,
    { name: field, type }: GraphQLField<unknown, unknown>,
    given: FieldArguments,
    nodes: readonly FieldNode[],
  ): PlannedField | undefined {
    const named = getNamedType(type);
    if (isAbstractType(named)) return undefined;
    if (!isObjectType(named)) return { name, field, arguments: given };
    const object = this.planBelow(named, nodes);
    return object && { name, field, arguments: given, object };
  }

  #planNodes(
    name: string,
    given: { readonly id?: unknown; readonly ids?: unknown },
    nodes: readonly FieldNode[],
  ): PlannedField | undefined {
    const planBelow = (typeName: string): ObjectPlan | undefined => {
      const type = this.schema.getType(typeName);
      return isObjectType(type) ? this.planBelow(type, nodes) : undefined;
    };
    return Array.isArray(given.ids)
      ? planNodes(name, given.ids.map(String), planBelow)
      : planNode(name, String(given.id), planBelow);
  }

  #leaveOpen(
    type: GraphQLObjectType,
    name: string,
    nodes: readonly FieldNode[],
    before: number,
  ): PlannedField | undefined {
    const noun = nounOf(type);
    if (noun === undefined || !canStayOpen(noun)) return undefined;
    // What was left open below it is part of it now.
    this.open.length = before;
    this.open.push({ type, name, nodes });
    return { name, open: before };
  }
}
