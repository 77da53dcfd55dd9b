import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { QuoteMeasure } from '../corpus/dimensions.ts';

/** What must be counted for the fields of a row. */
const NEEDED: Readonly<Record<string, QuoteMeasure>> = {
  words: 'words',
  shareOfWords: 'words',
  articles: 'articles',
  speakers: 'speakers',
};

/** What a request for a table of counts needs to be counted, and no more. */
export function selectedMeasures(info: GraphQLResolveInfo): {
  readonly measures: ReadonlySet<QuoteMeasure>;
  readonly withGroups: boolean;
} {
  const ofRows = selectedFields(info, 'rows');
  const measures = new Set<QuoteMeasure>(['quotes']);
  for (const field of ofRows) {
    const measure = NEEDED[field];
    if (measure) measures.add(measure);
  }
  if (selectedFields(info).has('totalWords')) measures.add('words');
  return { measures, withGroups: ofRows.has('groupShare') };
}

/**
 * The fields that a request selects of what its field gives, fragments and directives followed; further down with `path`, the
 * names of the fields on the way. So expensive fields are computed only when they are selected.
 */
function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
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
