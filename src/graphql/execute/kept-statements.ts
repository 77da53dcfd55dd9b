import {
  BREAK,
  getArgumentValues,
  GraphQLError,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
} from 'graphql';
import { UserError } from '../../corpus/user-error.ts';
import { bytesOf, stringBytes } from '../../store/memory/bytes-of.ts';
import { sectionOfOwner, type MemorySection, type SharedMemory } from '../../store/memory/shared-memory.ts';
import { wordsShape } from '../../store/read/conditions/asked-query.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { readParameter, type CompiledSql, type DriverStatement, type ReadArgument } from '../../store/sql/sql.ts';
import { checkOf } from './selected-fields.ts';

/** A field in whose arguments a variable occurs. */
export interface VariableField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Its arguments in the request that was planned, as its method has checked them. */
  readonly given: FieldArguments;
}

/** The text of a statement, and how its parameters follow from the arguments of the operation's variable fields. */
interface KeptStatement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** What it takes in memory, about. */
  readonly bytes: number;
}

/** A value, or what is read from the arguments of a field or from the filter among them. */
type Parameter =
  { readonly value: unknown } | { readonly field: number; readonly isOfFilter: boolean; readonly read: ReadArgument };

/** A field, and whether the words of its filter are parameters. */
interface KeptField extends Omit<VariableField, 'given'> {
  readonly hasWords: boolean;
}

interface KeptOperation {
  readonly fields: readonly KeptField[];
  /** By the shape of the arguments, those used last at the end. */
  readonly statements: Map<string, KeptStatement>;
}

/**
 * Statements of one operation that are kept: those used last. Each value of a filter makes a shape of its own, but for
 * its words.
 */
const MOST_SHAPES = 20;

/**
 * The nodes of a document are the same objects in every request that sends its text, as long as the document is kept.
 */
const operationsOf = sectionOfOwner<OperationDefinitionNode, KeptOperation>({ kind: 'plans' });

/** Whether the fields of an operation depend on a variable, by a directive; as long as the document is there. */
const choosingFields = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * The statements that answer operations, kept to be used again without planning: the same operation with arguments of
 * the same shape has a statement with the same text.
 */
export class KeptStatements {
  readonly #operations: MemorySection<OperationDefinitionNode, KeptOperation>;

  constructor(owner: { readonly memory: SharedMemory }) {
    this.#operations = operationsOf(owner);
  }

  /**
   * The statement for these coerced variables; undefined when none is kept, or an argument is wrong, which planning
   * reports.
   */
  async find(
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Promise<DriverStatement | undefined> {
    const known = this.#operations.get(operation);
    if (!known) return undefined;
    try {
      const given: FieldArguments[] = [];
      for (const { definition, node } of known.fields)
        given.push(await checkOf(definition)(getArgumentValues(definition, node, variables)));
      const shape = shapeOf(given, known.fields);
      const statement = known.statements.get(shape);
      if (!statement) return undefined;
      known.statements.delete(shape);
      known.statements.set(shape, statement);
      return { text: statement.text, parameters: statement.parameters.map((one) => valueOf(one, given)) };
    } catch (error) {
      if (error instanceof UserError || error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  /** Keeps the statement that an operation was planned to, with its variable fields, if it can be used again. */
  keep(
    { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
    fields: readonly VariableField[],
    { text, parameters, sources, isReusable }: CompiledSql,
  ): void {
    if (!isReusable || choosesFields(document, operation)) return;
    const given = fields.map((field) => field.given);
    const made = parameters.map((value, place): Parameter => {
      const source = sources.get(place);
      const field = given.findIndex((each) => [each, each.filter].includes(source?.given));
      if (!source || field === -1) return { value };
      return { field, isOfFilter: given[field] !== source.given, read: source.read };
    });
    // The functions hold the arguments that they were made for.
    const statement = { text, parameters: made, bytes: bytesOf([text, made, given]) };
    const before = this.#operations.get(operation);
    const filters = new Set([...sources.values()].map(({ given }) => given));
    const kept = fields.map(({ definition, node, given }, index) => {
      const hasWords = before?.fields[index]?.hasWords === true || (given.filter ? filters.has(given.filter) : false);
      return { definition, node, hasWords };
    });
    const entries = [...(before?.statements ?? []), [shapeOf(given, kept), statement] as const];
    const statements = new Map(entries.slice(-MOST_SHAPES));
    const bytes = [...statements].reduce((sum, [shape, { bytes: own }]) => sum + own + stringBytes(shape), 0);
    this.#operations.keep(operation, { fields: kept, statements }, bytes);
  }
}

/**
 * Arguments that a statement has as parameters: its text does not depend on their value, only on whether they are
 * there.
 */
const PARAMETERS: ReadonlySet<string> = new Set(['id', 'after', 'before']);

/** All of the arguments that the text of a statement depends on. */
function shapeOf(given: readonly FieldArguments[], fields: readonly KeptField[]): string {
  let shape = '';
  for (const [index, each] of given.entries()) {
    const hasWords = fields[index]?.hasWords === true;
    for (const [name, value] of Object.entries(each)) {
      if (PARAMETERS.has(name) && typeof value === 'string') shape += `${name},`;
      else shape += `${name}:${JSON.stringify(name === 'filter' && hasWords ? withoutWords(each.filter) : value)},`;
    }
    shape += ';';
  }
  return shape;
}

function withoutWords(filter: FieldArguments['filter']): unknown {
  if (!filter || !('text' in filter) || typeof filter.text !== 'string') return filter;
  return { ...filter, text: wordsShape(filter.text) };
}

function valueOf(parameter: Parameter, given: readonly FieldArguments[]): unknown {
  if ('value' in parameter) return parameter.value;
  const of = given[parameter.field];
  return readParameter(parameter.read, (parameter.isOfFilter ? of?.filter : of) ?? {});
}

/** Whether a variable occurs below a node of a document. */
export function hasVariable(node: ASTNode): boolean {
  let found = false;
  visit(node, {
    [Kind.VARIABLE]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

function choosesFields(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const known = choosingFields.get(operation);
  if (known !== undefined) return known;
  let found = false;
  visit(document, { [Kind.DIRECTIVE]: (directive) => void (found ||= hasVariable(directive)) });
  choosingFields.set(operation, found);
  return found;
}
