import { isEnumType, type GraphQLSchema } from 'graphql';

/** The values of an enum of the API, as clients write them; none when the API has no such enum. */
export function enumValues(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
