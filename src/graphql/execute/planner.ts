import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { parseId } from '../../corpus/ids.ts';
import { UserError } from '../../corpus/user-error.ts';
import type {
  FailedField,
  FieldArguments,
  ListField,
  ObjectPlan,
  PlannedField,
  ReadField,
} from '../../store/select/plan.ts';
import { expectNodeId } from '../check-arguments.ts';
import { isComputed } from './computed-fields.ts';
import { hasVariable, type VariableField } from './kept-statements.ts';
import { NODE_TYPES, nounOf } from './noun-of.ts';
import { checkOf } from './selected-fields.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Makes plans of the parts of one operation. A field whose arguments make no sense is a `FailedField` of its plan. */
export class Planner {
  readonly #variableFields: VariableField[] = [];
  #isForTheseVariables = false;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly variables: Record<string, unknown>,
  ) {}

  /** The fields in whose arguments variables occur; undefined when what was planned holds for these variables only. */
  get variableFields(): readonly VariableField[] | undefined {
    return this.#isForTheseVariables ? undefined : this.#variableFields;
  }

  /** What is wanted of an object of a type that is a noun. */
  async planObject(type: GraphQLObjectType, fields: Fields): Promise<ObjectPlan> {
    const noun = nounOf(type);
    if (noun === undefined) throw new Error(`The type ${type.name} has no table of fields in store/select.`);
    const planned: PlannedField[] = [];
    for (const [name, nodes] of fields) planned.push(await this.#planField(type, name, nodes));
    const computed = [...fields.values()].some(([node]) => isComputed(type.name, node?.name.value ?? ''));
    return { noun, fields: planned, isComputed: computed || planned.some(needsExecution) };
  }

  /** The object to which the fields of `nodes` lead. */
  planBelow(type: GraphQLObjectType, nodes: readonly FieldNode[]): Promise<ObjectPlan> {
    return this.planObject(type, collectSubfields(this.schema, this.fragments, this.variables, type, nodes));
  }

  async #planField(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): Promise<PlannedField> {
    const [node] = nodes;
    const fieldName = node?.name.value ?? '';
    if (fieldName === '__typename') return { name, constant: JSON.stringify(type.name) };
    const definition = type.getFields()[fieldName];
    if (!definition || !node) throw new Error(`A valid document asks for ${type.name}.${fieldName}.`);
    try {
      const given = await checkOf(definition)(getArgumentValues(definition, node, this.variables));
      if (node.arguments?.some(hasVariable)) this.#variableFields.push({ definition, node, given });
      return await this.#planRead(name, definition, given, nodes);
    } catch (error) {
      this.#isForTheseVariables = true;
      if (error instanceof UserError) return { name, error };
      // graphql-js finds the same fault in the arguments, and reports it with its place.
      if (error instanceof GraphQLError) return { name, error: new UserError('BAD_ARGUMENT', error.message) };
      throw error;
    }
  }

  async #planRead(
    name: string,
    { name: field, type }: GraphQLField<unknown, unknown>,
    given: FieldArguments,
    nodes: readonly FieldNode[],
  ): Promise<PlannedField> {
    const named = getNamedType(type);
    if (isObjectType(named) && nounOf(named) !== undefined)
      return { name, field, arguments: given, object: await this.planBelow(named, nodes) };
    if (given.ids) return this.#planNodes(name, given.ids, nodes);
    // What an id names is known from its form.
    if (field === 'node') return this.#planNode(name, given.id ?? '', nodes);
    return { name, field, arguments: given };
  }

  async #planNode(name: string, id: string, nodes: readonly FieldNode[]): Promise<ReadField> {
    // The type that is selected follows from the id.
    this.#isForTheseVariables = true;
    const type = parseId(expectNodeId(id))?.type ?? 'article';
    const named = this.schema.getType(NODE_TYPES[type]);
    if (!isObjectType(named)) throw new Error(`The schema has no type ${NODE_TYPES[type]}.`);
    return { name, field: type, arguments: { id }, object: await this.planBelow(named, nodes) };
  }

  async #planNodes(name: string, ids: readonly string[], nodes: readonly FieldNode[]): Promise<ListField> {
    const items: (ReadField | FailedField)[] = [];
    for (const id of ids)
      try {
        items.push(await this.#planNode(name, id, nodes));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        items.push({ name, error });
      }
    return { name, items };
  }
}

function needsExecution(field: PlannedField): boolean {
  if ('error' in field) return true;
  if ('items' in field) return field.items.some(needsExecution);
  return 'object' in field && field.object?.isComputed === true;
}
