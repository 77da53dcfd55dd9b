import {
  getNamedType,
  getNullableType,
  isListType,
  isLeafType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { pageSizeOf, type VariableValues } from './page-size-of.ts';

/** What is counted of a list that has no page: paragraphs, spans, aliases. Most have fewer items, some more. */
const UNPAGED_SIZE = 5;

/**
 * How many objects the answer would have if every page were full: a list counts so often as it may have items, and all that is
 * selected inside it, too. A fragment is counted once for each size of page around it, so that the work stays linear.
 */
export function estimateObjects(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: VariableValues,
): number {
  const root = schema.getRootType(operation.operation);
  return root ? new Estimate(schema, document, operation, variables).inside(operation.selectionSet, root) : 0;
}

class Estimate {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, number>();

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    readonly variables: VariableValues,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** Objects below one object of `type`. `pageSize`: of the lists in it, where it is a connection or a table of figures. */
  inside(selections: SelectionSetNode, type: GraphQLNamedType | undefined, pageSize?: number): number {
    return selections.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + this.#ofField(node, type, pageSize);
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + this.#ofFragment(node.name.value, pageSize);
      const condition = node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : type;
      return sum + this.inside(node.selectionSet, condition, pageSize);
    }, 0);
  }

  #ofFragment(name: string, pageSize: number | undefined): number {
    const place = `${name} ${pageSize}`;
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    // Stands while the fragment is counted: one inside itself, which other rules report, counts nothing there.
    this.#known.set(place, 0);
    const fragment = this.#fragments.get(name);
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value);
    const objects = fragment ? this.inside(fragment.selectionSet, type, pageSize) : 0;
    this.#known.set(place, objects);
    return objects;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType | undefined, pageSize: number | undefined): number {
    const field = fieldOf(parent, node.name.value);
    if (!field || !node.selectionSet || isLeafType(getNamedType(field.type))) return 0;
    const asked = pageSizeOf(node, field, this.operation, this.variables);
    const isList = isListType(getNullableType(field.type));
    const inner = this.inside(node.selectionSet, getNamedType(field.type), isList ? undefined : asked);
    return (isList ? (asked ?? pageSize ?? UNPAGED_SIZE) : 1) * (1 + inner);
  }
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
