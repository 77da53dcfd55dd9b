import { Field, InputType } from 'type-graphql';
import type { ArticleOrder, ArticleOrderField } from '../../corpus/orders.ts';
import { ArticleOrderFieldEnum, SortDirectionEnum } from '../enums.ts';

/** `ArticleOrder` of the corpus room as clients write it. */
@InputType('ArticleOrder', { description: 'How a list of articles is sorted.' })
export class ArticleOrderInput implements ArticleOrder {
  @Field(() => ArticleOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: ArticleOrderField;

  @Field(() => SortDirectionEnum, { defaultValue: 'asc', description: 'Which way.' })
  readonly direction!: 'asc' | 'desc';
}
