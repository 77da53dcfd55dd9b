import { Field, ObjectType } from 'type-graphql';

/** Where a page stands in its list. Plain objects of this shape will do. */
@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, {
    simple: true,
    description: 'Are there items after this page? When reading backward: was a cursor given?',
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    simple: true,
    description: 'Are there items before this page? When reading forward: was a cursor given?',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Cursor of the first item, for "before"; null when the page is empty.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Cursor of the last item, for "after"; null when the page is empty.',
  })
  readonly endCursor!: string | null;
}
