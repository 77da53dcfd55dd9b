import {
  BREAK,
  Kind,
  visit,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { ObjectPlan } from '../../store/plan/plan.ts';

/** A plan as it was just made; `isWhole` when nothing of it was left open. */
export interface MadePlan {
  readonly plan: ObjectPlan | undefined;
  readonly isWhole: boolean;
}

/** What is remembered of a field of a document. */
interface Remembered {
  readonly usesVariables: boolean;
  readonly plans: Map<GraphQLObjectType, ObjectPlan>;
}

/** Parsed documents are kept by the server and come again with every request that sends the same text. */
const remembered = new WeakMap<GraphQLSchema, WeakMap<FieldNode, Remembered>>();

/**
 * Plans of parts of documents that say the same in every request, because no variable occurs in them. They live as long as their
 * document; the SQL that is compiled of them lives with them.
 */
export class RememberedPlans {
  readonly #fields: WeakMap<FieldNode, Remembered>;

  constructor(
    schema: GraphQLSchema,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  ) {
    this.#fields = remembered.get(schema) ?? new WeakMap<FieldNode, Remembered>();
    remembered.set(schema, this.#fields);
  }

  /** What is wanted of the object to which a field leads; made by `make` unless it is remembered. */
  recall(type: GraphQLObjectType, nodes: readonly FieldNode[], make: () => MadePlan): ObjectPlan | undefined {
    const [node] = nodes;
    if (!node || nodes.length > 1) return make().plan;
    const field = this.#fields.get(node) ?? this.#look(node);
    const known = field.plans.get(type);
    if (known) return known;
    const { plan, isWhole } = make();
    if (plan && isWhole && !field.usesVariables) field.plans.set(type, plan);
    return plan;
  }

  #look(node: FieldNode): Remembered {
    const usesVariables = node.selectionSet !== undefined && this.#usesVariables(node.selectionSet, new Set());
    const field = { usesVariables, plans: new Map<GraphQLObjectType, ObjectPlan>() };
    this.#fields.set(node, field);
    return field;
  }

  #usesVariables(root: ASTNode, seen: Set<string>): boolean {
    let found = false;
    visit(root, {
      enter: (node) => {
        if (node.kind === Kind.VARIABLE) found = true;
        if (node.kind === Kind.FRAGMENT_SPREAD && !seen.has(node.name.value)) {
          const fragment = this.fragments[node.name.value];
          if (fragment) found ||= this.#usesVariables(fragment, seen.add(node.name.value));
        }
        return found ? BREAK : undefined;
      },
    });
    return found;
  }
}
