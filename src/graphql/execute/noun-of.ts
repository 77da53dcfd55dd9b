import type { GraphQLObjectType } from 'graphql';
import type { ParsedId } from '../../corpus/ids.ts';
import { NOUNS, type Noun } from '../../store/select/plan.ts';

/** What plans call the things of a type, `QuoteConnection` → `quoteConnection`; undefined when plans do not know them. */
export function nounOf({ name }: GraphQLObjectType): Noun | undefined {
  const noun = name.charAt(0).toLowerCase() + name.slice(1);
  return NOUNS.find((known) => known === noun);
}

/** Names of the types whose things have ids, by the kind that an id names. */
export const NODE_TYPES: Readonly<Record<ParsedId['type'], string>> = {
  article: 'Article',
  paragraph: 'Paragraph',
  quote: 'Quote',
  speaker: 'Speaker',
  layer: 'Layer',
};
