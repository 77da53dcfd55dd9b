import { Field, Float, ObjectType } from 'type-graphql';
import { BasisType } from '../types/basis-type.ts';
import { ConcordanceLineType } from '../types/words/concordance-line-type.ts';
import { SearchHitType } from '../types/words/search-hit-type.ts';
import { connectionBase } from './connection.ts';

const BASIS = 'What the list rests on.';

/** A page of paragraphs that a search has found. */
@ObjectType('SearchHitConnection', { description: 'One page of the paragraphs that match a search, best first.' })
export class SearchHitConnection extends connectionBase('SearchHit', () => SearchHitType) {
  @Field(() => BasisType, { simple: true, description: BASIS })
  readonly basis!: BasisType;
}

/** A page of lines of a concordance. */
@ObjectType('ConcordanceConnection', { description: 'One page of the lines of a concordance.' })
export class ConcordanceConnection extends connectionBase('Concordance', () => ConcordanceLineType) {
  @Field(() => Float, {
    simple: true,
    description:
      'Lines for each million words of the scope, those of the filter’s texts only. Counted only when asked for.',
  })
  readonly perMillion!: () => Promise<number>;

  @Field(() => BasisType, { simple: true, description: BASIS })
  readonly basis!: BasisType;
}
