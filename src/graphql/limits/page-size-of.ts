import {
  getNamedType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';

/** The values of a request's variables, as they came. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** Arguments that say how many items a list may have. */
const SIZES = ['first', 'last', 'ids'];

/** More rows than this has no table of figures. */
export const MAX_ROWS = 10_000;

/**
 * How many items a field may give: what its arguments say, else its default, between 0 and a whole page or table. Undefined for a field
 * without such arguments.
 */
export function pageSizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  variables: VariableValues,
): number | undefined {
  const known = field.args.filter(({ name }) => SIZES.includes(name));
  if (known.length === 0) return undefined;
  const given = (node.arguments ?? []).filter(({ name }) => SIZES.includes(name.value));
  const sizes = given.map(({ value }) => sizeIn(value, operation, variables)).filter((size) => size !== undefined);
  const usual: unknown = known.find(({ defaultValue }) => defaultValue !== undefined)?.defaultValue;
  const size = sizes[0] ?? sizeFrom(usual) ?? DEFAULT_PAGE_SIZE;
  const isPage = getNamedType(field.type).name.endsWith('Connection') || known.some(({ name }) => name === 'ids');
  return Math.min(Math.max(size, 0), isPage ? MAX_PAGE_SIZE : MAX_ROWS);
}

function sizeIn(value: ValueNode, operation: OperationDefinitionNode, variables: VariableValues): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind === Kind.STRING) return 1;
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  if (name in variables) return sizeFrom(variables[name]);
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return declared ? sizeIn(declared, operation, {}) : undefined;
}

function sizeFrom(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}
