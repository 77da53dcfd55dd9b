import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLFloat,
  GraphQLIncludeDirective,
  GraphQLInt,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ApiRequest } from './check-request.ts';

/** A field of an answer, as the document asks for it: known before there is an answer, and whatever is in it. */
export interface AnswerField {
  /** Its name in the answer: the alias, where there is one. */
  readonly key: string;
  readonly isList: boolean;
  /** Whether its values are numbers. */
  readonly isNumber: boolean;
  /** The fields of the objects that it holds; undefined: it holds values. */
  readonly fields: readonly AnswerField[] | undefined;
}

/** The fields of the answer to an operation of a valid document, in the order in which they are answered; none for other documents. */
export function answerShape(
  schema: GraphQLSchema,
  { query, operationName, variables }: ApiRequest,
): readonly AnswerField[] {
  const document = parse(query);
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  return operation && root
    ? new ShapeReader(schema, document, valuesOf(schema, operation, variables ?? {})).fieldsOf(
        operation.selectionSet,
        root,
      )
    : [];
}

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];

class ShapeReader {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
    readonly variables: Readonly<Record<string, unknown>>,
  ) {
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** A field that is selected twice stands where it is selected first, with all that is selected of it. */
  fieldsOf(selections: SelectionSetNode, type: GraphQLNamedType): readonly AnswerField[] {
    return joined(this.#selected(selections, type));
  }

  #selected({ selections }: SelectionSetNode, type: GraphQLNamedType): readonly AnswerField[] {
    return selections.flatMap((node) => {
      if (!this.#isWanted(node)) return [];
      if (node.kind === Kind.FIELD) return this.#field(node, type);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
      return fragment ? this.#selected(fragment.selectionSet, this.#conditionOf(fragment) ?? type) : [];
    });
  }

  #isWanted(node: SelectionNode): boolean {
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.variables);
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.variables);
    return include?.['if'] !== false && skip?.['if'] !== true;
  }

  #conditionOf({ typeCondition }: FragmentDefinitionNode | InlineFragmentNode): GraphQLNamedType | undefined {
    return typeCondition && this.schema.getType(typeCondition.name.value);
  }

  #field({ name, alias, selectionSet }: FieldNode, parent: GraphQLNamedType): AnswerField[] {
    const definition = definitionOf(parent, name.value);
    if (!definition) return [];
    const named = getNamedType(definition.type);
    return [
      {
        key: alias?.value ?? name.value,
        isList: isListType(getNullableType(definition.type)),
        isNumber: named === GraphQLInt || named === GraphQLFloat,
        fields: selectionSet && this.fieldsOf(selectionSet, named),
      },
    ];
  }
}

function valuesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).coerced ?? {};
}

function definitionOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  const own = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return own ?? META_FIELDS.find((field) => field.name === name);
}

function joined(fields: readonly AnswerField[]): readonly AnswerField[] {
  const byKey = new Map<string, AnswerField>();
  for (const field of fields) {
    const known = byKey.get(field.key);
    byKey.set(
      field.key,
      known?.fields ? { ...known, fields: joined([...known.fields, ...(field.fields ?? [])]) } : field,
    );
  }
  return [...byKey.values()];
}
