import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How to compute one number from a tree of selections. */
export interface SelectionFold {
  /** The number of a field, given that of its selections (0 when it has none). */
  field(node: FieldNode, ofSelections: number): number;
  /** The number of selections that stand side by side. */
  join(numbers: readonly number[]): number;
  readonly fragment: (name: string) => FragmentDefinitionNode | undefined;
}

/**
 * Computes a number from the leaves of a document up. Each fragment is computed once however often it is spread, so that
 * fragments cannot make the work grow; a fragment inside itself, which other rules report, counts 0 there.
 */
export function foldSelections(selections: SelectionSetNode, fold: SelectionFold): number {
  const fragments = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    fragments.set(name, 0);
    const definition = fold.fragment(name);
    const number = definition ? ofSelections(definition.selectionSet) : 0;
    fragments.set(name, number);
    return number;
  };
  const ofSelections = ({ selections: nodes }: SelectionSetNode): number =>
    fold.join(
      nodes.map((node) => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
        const inner = node.selectionSet ? ofSelections(node.selectionSet) : 0;
        return node.kind === Kind.INLINE_FRAGMENT ? inner : fold.field(node, inner);
      }),
    );
  return ofSelections(selections);
}
