import {
  BREAK,
  Kind,
  visit,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
} from 'graphql';
import { bytesOf } from '../../store/memory/bytes-of.ts';
import { sectionOfOwner, type MemorySection, type SharedMemory } from '../../store/memory/shared-memory.ts';
import { keepSqlOf, keptSqlOf } from '../../store/select/compile-plan.ts';
import type { ObjectPlan } from '../../store/select/plan.ts';

/** The plans of what a field of a document leads to, by its type. */
type PlansOfField = ReadonlyMap<GraphQLObjectType, ObjectPlan>;

/** A plan that was just made and can be used again. */
interface ReusablePlan {
  readonly node: FieldNode;
  readonly type: GraphQLObjectType;
  readonly plan: ObjectPlan;
}

/** The nodes of a document are the same objects in every request that sends its text, as long as the document is kept. */
const plansOf = sectionOfOwner<FieldNode, PlansOfField>({ kind: 'plans' });

/** What `#usesVariables` found; as long as the document is there. */
const usingVariables = new WeakMap<FieldNode, boolean>();

/** Plans of parts of documents that say the same in every request, because no variable occurs in them, with their SQL. */
export class RememberedPlans {
  readonly #kept: MemorySection<FieldNode, PlansOfField>;
  readonly #made: ReusablePlan[] = [];

  constructor(
    owner: { readonly memory: SharedMemory },
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  ) {
    this.#kept = plansOf(owner);
  }

  /** What is wanted of the object to which a field leads; made by `make` unless it is remembered. */
  async recall(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    make: () => Promise<ObjectPlan>,
  ): Promise<ObjectPlan> {
    const [node] = nodes;
    if (!node || nodes.length > 1) return make();
    const known = this.#kept.get(node)?.get(type);
    if (known) return known;
    const before = this.#made.length;
    const plan = await make();
    if (this.#usesVariables(node)) return plan;
    // The plans below it are part of it.
    this.#made.length = before;
    this.#made.push({ node, type, plan });
    return plan;
  }

  /** Has the SQL of the plans that were made kept with them; to be called before they are compiled. */
  keepSql(): void {
    for (const { plan } of this.#made) keepSqlOf(plan);
  }

  /** Remembers the plans that were made; to be called once they have been compiled, when it is known how much they take. */
  keep(): void {
    for (const { node, type, plan } of this.#made.splice(0)) {
      const plans = new Map(this.#kept.take(node)).set(type, plan);
      this.#kept.keep(
        node,
        plans,
        [...plans.values()].reduce((sum, each) => sum + bytesOf([each, keptSqlOf(each)]), 0),
      );
    }
  }

  #usesVariables(node: FieldNode): boolean {
    const known = usingVariables.get(node);
    if (known !== undefined) return known;
    const found = node.selectionSet !== undefined && this.#hasVariable(node.selectionSet, new Set());
    usingVariables.set(node, found);
    return found;
  }

  #hasVariable(root: ASTNode, seen: Set<string>): boolean {
    let found = false;
    visit(root, {
      enter: (node) => {
        if (node.kind === Kind.VARIABLE) found = true;
        if (node.kind === Kind.FRAGMENT_SPREAD && !seen.has(node.name.value)) {
          const fragment = this.fragments[node.name.value];
          if (fragment) found ||= this.#hasVariable(fragment, seen.add(node.name.value));
        }
        return found ? BREAK : undefined;
      },
    });
    return found;
  }
}
