import type { GraphQLObjectType } from 'graphql';
import { NOUNS, type Noun } from '../../store/plan/plan.ts';

/** What plans call the things of a type, `QuoteConnection` → `quoteConnection`; undefined when plans do not know them. */
export function nounOf({ name }: GraphQLObjectType): Noun | undefined {
  const noun = name.charAt(0).toLowerCase() + name.slice(1);
  return NOUNS.find((known) => known === noun);
}
