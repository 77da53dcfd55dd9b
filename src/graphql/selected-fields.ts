import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';

/**
 * The fields that a request selects of what its field gives, fragments and directives followed; further down with `path`, the
 * names of the fields on the way: what is dear to read need not be read when nobody asks for it.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
  let [type, nodes]: [unknown, readonly FieldNode[]] = [getNamedType(info.returnType), info.fieldNodes];
  for (const name of path) {
    if (!isObjectType(type)) return new Set();
    const below = nodesBelow(info, type, nodes).filter((node) => node.name.value === name);
    const field = type.getFields()[name];
    [type, nodes] = [field && getNamedType(field.type), below];
  }
  if (!isObjectType(type)) return new Set();
  return new Set(nodesBelow(info, type, nodes).map((node) => node.name.value));
}

/** All selections of an object's fields, one under two aliases twice. */
function nodesBelow(
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): FieldNode[] {
  return [...collectSubfields(schema, fragments, variableValues, type, nodes).values()].flat();
}
