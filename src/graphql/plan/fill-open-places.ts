import { execute, GraphQLSchema, Kind, type DocumentNode, type GraphQLObjectType } from 'graphql';
import type { OpenPlace, PlanAnswer } from '../../store/plan/read-plan.ts';
import type { RequestContext } from '../context.ts';
import { objectOfRow } from './object-of-row.ts';
import type { OpenSelection, PlanRequest } from './operation-plan.ts';

/** So many places are resolved at once. To resolve all of a large page at once would block the event loop for 100 ms and more. */
const AT_ONCE = 200;

/**
 * Resolves what a plan has left open, with the resolvers of the schema, and puts it into the answer. Up to 200 places are resolved at
 * once, so that loaders read for all of them together. Undefined when one of them ends in an error.
 */
export async function fillOpenPlaces(
  { texts, places }: Pick<PlanAnswer, 'texts' | 'places'>,
  open: readonly OpenSelection[],
  request: PlanRequest,
  context: RequestContext,
): Promise<string | undefined> {
  if (places.length === 0) return texts[0];
  const documents = open.map((selection) => documentOf(selection, request));
  const values: string[] = [];
  for (let start = 0; start < places.length; start += AT_ONCE) {
    await context.session.pauseIfDue();
    const some = places.slice(start, start + AT_ONCE);
    const resolved = await Promise.all(
      some.map((place) => resolvePlace(place, open[place.open], documents[place.open], { request, context })),
    );
    for (const value of resolved) {
      if (value === undefined) return undefined;
      values.push(value);
    }
  }
  return texts.map((text, index) => text + (values[index] ?? '')).join('');
}

/** The JSON text of one open field of one object. */
async function resolvePlace(
  { row }: OpenPlace,
  selection: OpenSelection | undefined,
  document: DocumentNode | undefined,
  { request, context }: { readonly request: PlanRequest; readonly context: RequestContext },
): Promise<string | undefined> {
  if (!selection || !document) throw new Error('The answer has a place open that the plan does not know.');
  const { data, errors } = await execute({
    schema: schemaRootedAt(selection.type, request.schema),
    document,
    rootValue: objectOfRow(selection.type.name, row),
    contextValue: context,
    variableValues: request.variables,
  });
  return errors ? undefined : JSON.stringify(data?.[selection.name]);
}

/** A document whose operation asks for the open field only. */
function documentOf({ nodes }: OpenSelection, { document, operation }: PlanRequest): DocumentNode {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const rooted = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections: nodes } };
  return { kind: Kind.DOCUMENT, definitions: [rooted, ...fragments] };
}

const rooted = new WeakMap<GraphQLSchema, Map<GraphQLObjectType, GraphQLSchema>>();

/** The same schema with `type` in the place of the query, so that graphql-js can begin at an object of it. */
function schemaRootedAt(type: GraphQLObjectType, schema: GraphQLSchema): GraphQLSchema {
  if (type === schema.getQueryType()) return schema;
  const schemas = rooted.get(schema) ?? new Map<GraphQLObjectType, GraphQLSchema>();
  rooted.set(schema, schemas);
  const made = schemas.get(type) ?? new GraphQLSchema({ ...schema.toConfig(), query: type, assumeValid: true });
  schemas.set(type, made);
  return made;
}
