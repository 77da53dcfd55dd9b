import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PlacedHit } from '../../../analysis/hits/hit.ts';
import type { RequestContext } from '../../context.ts';
import { QuoteType } from '../../types/quote-type.ts';
import { ConcordanceLineType } from '../../types/words/concordance-line-type.ts';
import { SearchHitType } from '../../types/words/search-hit-type.ts';

const QUOTE = {
  nullable: true,
  description:
    'The innermost quote that holds the match whole, of those meant; null when the match is not inside a quote.',
};

/** In which quote a search hit lies: that of its first match. */
@Resolver(() => SearchHitType)
export class SearchHitResolver {
  @FieldResolver(() => QuoteType, QUOTE)
  quote(@Root() { hit }: SearchHitType, @Ctx() context: RequestContext): Promise<QuoteType | undefined> {
    return quoteAt(hit.first, context);
  }
}

/** In which quote a line of a concordance lies. */
@Resolver(() => ConcordanceLineType)
export class ConcordanceLineResolver {
  @FieldResolver(() => QuoteType, QUOTE)
  quote(@Root() { line }: ConcordanceLineType, @Ctx() context: RequestContext): Promise<QuoteType | undefined> {
    return quoteAt(line.hit, context);
  }
}

async function quoteAt(hit: PlacedHit | undefined, { loaders }: RequestContext): Promise<QuoteType | undefined> {
  if (hit?.slot === undefined) return undefined;
  return loaders.quotes.byPlace.load({ articleKey: hit.articleKey, slot: hit.slot });
}
