import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';

/** The schema of the API as it is published. */
export const API_SCHEMA = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

/** The values of an enumeration of the API: ["DIRECT", "INDIRECT", "MIXED"]. */
export function enumValues(name: string): readonly string[] {
  const type = API_SCHEMA.getType(name);
  if (!isEnumType(type)) throw new Error(`The schema has no enumeration ${name}.`);
  return type.getValues().map((value) => value.name);
}
