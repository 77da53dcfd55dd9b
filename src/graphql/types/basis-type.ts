import { Field, ObjectType } from 'type-graphql';

/** What a figure rests on. Plain objects of this shape will do. */
@ObjectType('Basis', { description: 'What a figure rests on: cite it beside the figure.' })
export class BasisType {
  @Field(() => String, {
    simple: true,
    description: 'Revision of the corpus that was read: "9f86d081884c7d65".',
  })
  readonly revision!: string;

  @Field(() => String, {
    simple: true,
    description:
      'The filter as it was understood, as JSON with its fields in alphabetical order: {"kind":["DIRECT"],"layer":"effective"}. ' +
      'What asks for nothing is left out, a search text stands as the program reads it, and beside a name stand the ids of the ' +
      'speakers that it means. It can be given as a filter again, and selects the same.',
  })
  readonly filter!: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The search query as it was understood: "prison AND attack"; null where none was asked.',
  })
  readonly query!: string | null;

  @Field(() => Boolean, { simple: true, description: 'False when something was cut off; "limit" then says what.' })
  readonly isComplete!: boolean;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'What was cut off, and how to get the rest; null when nothing was.',
  })
  readonly limit!: string | null;
}
