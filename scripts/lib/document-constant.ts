import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * The declaration of the document constant for a file of operations: its name, and its text with the fragments that it uses,
 * once each. The comment at the top of the file becomes its description. Undefined for a file without an operation.
 *
 * @param fragments documents that hold the fragments of other files
 * @throws Error when the file has several operations, an unnamed one or no comment, or uses a fragment that nobody defines
 */
export function documentConstant(
  { path, text, document }: { readonly path: string; readonly text: string; readonly document: DocumentNode },
  fragments: readonly DocumentNode[],
): string | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined) return undefined;
  const comment = commentAtTop(text);
  const name = operation.name?.value;
  if (operations.length > 1 || name === undefined || comment === '') {
    throw new Error(`${path}: a file holds one named operation, with a comment above it that says what it is for.`);
  }
  const known = [document, ...fragments].flatMap(fragmentsOf);
  const definitions = [operation, ...usedFragments(operation, known)];
  const printed = print({ kind: Kind.DOCUMENT, definitions }).replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`);
  return `/** ${comment} */
export const ${name}: TypedDocument<${name}Result, ${name}Variables> = { name: '${name}', text: \`${printed}\` };`;
}

/** The comment with which a text begins, in one line. */
function commentAtTop(text: string): string {
  const [comment = ''] = /^(?:#.*\n)*/.exec(text) ?? [];
  return comment.replaceAll(/^# ?/gm, '').replaceAll(/\s+/g, ' ').replaceAll('*/', '').trim();
}

/** The fragments that a definition spreads, and those that they spread, in the order of their first use. */
function usedFragments(
  root: OperationDefinitionNode,
  known: readonly FragmentDefinitionNode[],
): readonly FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread(spread) {
        const fragment = known.find(({ name }) => name.value === spread.name.value);
        if (fragment === undefined) throw new Error(`There is no fragment "${spread.name.value}".`);
        if (used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(root);
  return [...used];
}

function fragmentsOf({ definitions }: DocumentNode): readonly FragmentDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}
