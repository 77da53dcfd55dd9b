import { registerEnumType } from 'type-graphql';

/** The object that stands for a GraphQL enum: API spelling → the domain's word, `{ DIRECT: 'direct' }`. */
export type ApiEnum<Word extends string> = Readonly<Record<string, Word>>;

/**
 * A GraphQL enum over a closed word list of the domain: clients write `FIRST_QUOTED`, the program reads `first-quoted`.
 * `words` describes every word of the list, in its order.
 */
export function apiEnum<Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): ApiEnum<Word> {
  const values: Record<string, Word> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const word in words) {
    values[apiSpelling(word)] = word;
    valuesConfig[apiSpelling(word)] = { description: words[word] };
  }
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

/** How the API spells a word of the domain: `first-quoted` → `FIRST_QUOTED`. */
export function apiSpelling(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}
