import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  getVariableValues,
  type FieldNode,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import type { RandomOperation } from './random-operation.ts';

/**
 * What is wrong with an answer, a sentence each; nothing when it is what the operation may get under the schema: exactly the
 * keys that were asked for in their order, every leaf of its type, nothing missing that cannot be null, every error with a code
 * and, if it has a path, a null on it. Knows nothing of the corpus.
 */
export function checkAnswer(
  schema: GraphQLSchema,
  operation: RandomOperation,
  answer: FormattedExecutionResult,
): string[] {
  const faults = checkErrors(answer);
  if (!answer.data) return faults;
  const checker = new AnswerChecker(schema, operation);
  checker.checkData(answer.data);
  return [...faults, ...checker.faults];
}

function checkErrors({ data, errors }: FormattedExecutionResult): string[] {
  if (!errors) return data ? [] : ['There is neither data nor an error.'];
  const faults = errors.length === 0 ? ['The list of errors is empty.'] : [];
  for (const { message, extensions, path } of errors) {
    if (typeof extensions?.['code'] !== 'string') faults.push(`The error "${message}" has no code.`);
    if (path && !endsInNull(data, path)) faults.push(`The error at ${path.join('.')} has left no null there.`);
  }
  return faults;
}

function endsInNull(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const key of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value === null;
}

class AnswerChecker {
  readonly faults: string[] = [];
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #root: SelectionSetNode;
  readonly #variables: Record<string, unknown>;

  constructor(
    readonly schema: GraphQLSchema,
    { document, variables }: RandomOperation,
  ) {
    const { definitions } = parse(document);
    const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('The document has no operation.');
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
    this.#root = operation.selectionSet;
    this.#variables = getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced ?? {};
  }

  checkData(data: unknown): void {
    this.#object(data, this.schema.getQueryType()!, [this.#root], 'data');
  }

  #value(value: unknown, type: GraphQLOutputType, nodes: readonly FieldNode[], path: string): void {
    if (value === null || value === undefined) {
      if (isNonNullType(type) || value === undefined) this.faults.push(`${path} is ${String(value)}.`);
      return;
    }
    if (isNonNullType(type)) this.#value(value, type.ofType, nodes, path);
    else if (isListType(type)) this.#list(value, type.ofType, nodes, path);
    else if (isLeafType(type)) this.#leaf(value, type, path);
    else if (isCompositeType(type))
      this.#object(
        value,
        type,
        nodes.flatMap((node) => node.selectionSet ?? []),
        path,
      );
  }

  #list(value: unknown, type: GraphQLOutputType, nodes: readonly FieldNode[], path: string): void {
    if (!Array.isArray(value)) {
      this.faults.push(`${path} is no list.`);
      return;
    }
    for (const [index, item] of value.entries()) this.#value(item, type, nodes, `${path}.${index}`);
  }

  #leaf(value: unknown, type: GraphQLLeafType, path: string): void {
    const isRight = type.name === 'ID' ? typeof value === 'string' : takes(type, value);
    if (!isRight) this.faults.push(`${path} is ${JSON.stringify(value)}, which is no ${type.name}.`);
  }

  #object(value: unknown, type: GraphQLCompositeType, sets: readonly SelectionSetNode[], path: string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.faults.push(`${path} is no object.`);
      return;
    }
    const concrete = this.#typeOf(value, type, path);
    if (!concrete) return;
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(set, concrete, fields);
    const [found, expected] = [Object.keys(value), [...fields.keys()]];
    if (found.join() !== expected.join())
      this.faults.push(`${path} has ${found.join()} instead of ${expected.join()}.`);
    for (const [key, nodes] of fields) {
      const field = this.#fieldType(concrete, nodes[0]!);
      if (field) this.#value((value as Record<string, unknown>)[key], field, nodes, `${path}.${key}`);
    }
  }

  #typeOf(value: object, type: GraphQLCompositeType, path: string): GraphQLObjectType | undefined {
    if (!isAbstractType(type)) return type;
    const name = '__typename' in value ? String(value.__typename) : '';
    const concrete = this.schema.getType(name);
    if (isObjectType(concrete) && this.schema.isSubType(type, concrete)) return concrete;
    this.faults.push(`${path} has the __typename "${name}", which is no ${type.name}.`);
    return undefined;
  }

  #fieldType(type: GraphQLObjectType, node: FieldNode): GraphQLOutputType | undefined {
    if (node.name.value !== '__typename') return type.getFields()[node.name.value]?.type;
    return this.schema.getType('String') as GraphQLOutputType;
  }

  /** CollectFields of the GraphQL specification. */
  #collect(set: SelectionSetNode, type: GraphQLObjectType, into: Map<string, FieldNode[]>): void {
    for (const node of set.selections) {
      if (!this.#isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        into.set(key, [...(into.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
      if (fragment && this.#applies(fragment, type)) this.#collect(fragment.selectionSet, type, into);
    }
  }

  #applies({ typeCondition }: FragmentDefinitionNode | InlineFragmentNode, type: GraphQLObjectType): boolean {
    const condition = typeCondition && this.schema.getType(typeCondition.name.value);
    return !condition || condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
  }

  #isIncluded(node: SelectionSetNode['selections'][number]): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.#variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}

function takes(type: GraphQLLeafType, value: unknown): boolean {
  try {
    return type.parseValue(value) !== undefined;
  } catch {
    return false;
  }
}
