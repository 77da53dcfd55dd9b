import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';

type Inputs = Readonly<Record<string, unknown>>;

/** All that an operation can ask for: `Quote.cue`, `Article.quotes.filter`, `QuoteFilter.cue`, `CueClass.CLAIM` where it is an input. */
export function partsOf(schema: GraphQLSchema): ReadonlySet<string> {
  const parts = new Set<string>();
  const seen = new Set<GraphQLNamedType>();
  const visitInput = (type: GraphQLNamedType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isEnumType(type)) for (const { name } of type.getValues()) parts.add(`${type.name}.${name}`);
    if (!isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      parts.add(`${type.name}.${field.name}`);
      visitInput(getNamedType(field.type));
    }
  };
  const visitOutput = (type: GraphQLNamedType): void => {
    if (isInterfaceType(type)) schema.getPossibleTypes(type).forEach(visitOutput);
    if (!isObjectType(type) || seen.has(type)) return;
    seen.add(type);
    for (const field of Object.values(type.getFields())) {
      parts.add(`${type.name}.${field.name}`);
      for (const argument of field.args) {
        parts.add(`${type.name}.${field.name}.${argument.name}`);
        visitInput(getNamedType(argument.type));
      }
      visitOutput(getNamedType(field.type));
    }
  };
  visitOutput(schema.getQueryType()!);
  return parts;
}

/** The parts that one field of an operation asks for; a default value is not asked for. */
export function partsAsked({ parentType, fieldName }: GraphQLResolveInfo, args: Inputs): string[] {
  const field = `${parentType.name}.${fieldName}`;
  const types = new Map(parentType.getFields()[fieldName]!.args.map((argument) => [argument.name, argument.type]));
  return [
    field,
    ...Object.entries(args).flatMap(([name, value]) => [`${field}.${name}`, ...partsOfInput(value, types.get(name)!)]),
  ];
}

function partsOfInput(value: unknown, type: GraphQLInputType): string[] {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(nullable)) return (value as readonly unknown[]).flatMap((item) => partsOfInput(item, nullable.ofType));
  if (isEnumType(nullable)) return [`${nullable.name}.${value as string}`];
  if (!isInputObjectType(nullable)) return [];
  const fields = nullable.getFields();
  return Object.entries(value).flatMap(([name, item]) => [
    `${nullable.name}.${name}`,
    ...partsOfInput(item, fields[name]!.type),
  ]);
}
