import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

let described: readonly Described[];
beforeAll(async () => {
  const types = Object.values((await buildApiSchema()).getTypeMap());
  described = types.filter((type) => !isIntrospectionType(type) && !isBuiltIn(type)).flatMap(describedIn);
});

function isBuiltIn({ name }: GraphQLNamedType): boolean {
  return ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name);
}

function describedIn(type: GraphQLNamedType): Described[] {
  const place = type.name;
  const own = { place, description: type.description };
  if (isEnumType(type)) return [own, ...type.getValues().map((value) => member(place, value))];
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map((field) => member(place, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) => field.args.map((arg) => member(`${place}.${field.name}`, arg)));
  return [own, ...fields.map((field) => member(place, field)), ...args];
}

function member(
  place: string,
  { name, description }: { name: string; description?: string | null | undefined },
): Described {
  return { place: `${place}.${name}`, description };
}

it('every type, field, argument and enum value is described', () => {
  expect(described.length).toBeGreaterThan(200);
  expect(described.filter(({ description }) => !description).map(({ place }) => place)).toEqual([]);
});

it('a description is a sentence: it starts with a capital and ends with a stop', () => {
  const wrong = described.filter(({ description }) => !/^["A-Z].*[.?]$/s.test(description ?? ''));
  expect(wrong.map(({ place, description }) => `${place}: ${description}`)).toEqual([]);
});
