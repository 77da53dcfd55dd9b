/** A JSON Schema (draft 7) as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** An optional value: the key may be absent or null, which mean the same. */
export type Optional<T> = T | null | undefined;

/** A string with its meaning. */
export function string(description: string): JsonSchema {
  return { description, type: 'string' };
}

/** A string that may be absent or null. */
export function optionalString(description: string): JsonSchema {
  return { description, type: ['string', 'null'] };
}

/** One of a closed list of words. */
export function word(description: string, words: readonly string[]): JsonSchema {
  return { description, enum: words };
}

/** One of a closed list of words, or null. */
export function optionalWord(description: string, words: readonly string[]): JsonSchema {
  return { description, enum: [...words, null] };
}

/** A list whose entries all follow `items`. */
export function list(description: string, items: JsonSchema): JsonSchema {
  return { description, type: 'array', items };
}

/** A list that may be absent or null. */
export function optionalList(description: string, items: JsonSchema): JsonSchema {
  return { description, type: ['array', 'null'], items };
}

/** An object with these keys and no others. */
export function object(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: 'object', required, properties, additionalProperties: false };
}

/** The schema of a whole document, with its title and the keys that every document has. */
export function document(
  title: string,
  format: string,
  {
    properties,
    required,
    ...rest
  }: { readonly properties: JsonSchema; readonly required: readonly string[] } & JsonSchema,
): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...rest,
    ...object(
      {
        $schema: string('Address of this schema, for editors.'),
        format: { description: 'Kind and version of the document.', const: format },
        ...properties,
      },
      required,
    ),
  };
}
