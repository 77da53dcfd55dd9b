import { Field, Int, ObjectType } from 'type-graphql';
import { TimeClassEnum, type TimeClass } from '../enums/explain-enums.ts';

/** What one question of a query would cost. Plain objects of this shape will do. */
@ObjectType('ExplainedField', { description: 'What one question of a query would cost.' })
export class ExplainedFieldType {
  @Field(() => String, { simple: true, description: 'Where it stands in the answer: "quotes".' })
  readonly path!: string;

  @Field(() => Int, {
    simple: true,
    description:
      'Rows that would be read for it, at most: of what it looks through, and of what it selects below. An estimate.',
  })
  readonly rows!: number;

  @Field(() => TimeClassEnum, { simple: true, description: 'How long it would take, about.' })
  readonly timeClass!: TimeClass;

  @Field(() => String, { simple: true, description: 'What the estimate rests on.' })
  readonly note!: string;
}

/** A limit, and how near a query comes to it. Plain objects of this shape will do. */
@ObjectType('ExplainedLimit', { description: 'A limit of requests, and how near the query comes to it.' })
export class ExplainedLimitType {
  @Field(() => String, {
    simple: true,
    description: 'Its name, as errors have it: "maxObjects"; "timeLimitMs" for the time in milliseconds.',
  })
  readonly name!: string;

  @Field(() => Int, { simple: true, description: 'How much is allowed.' })
  readonly most!: number;

  @Field(() => Int, { simple: true, description: 'How much the query may come to.' })
  readonly asked!: number;
}

/** What a query would cost. Plain objects of this shape will do. */
@ObjectType('Explanation', { description: 'What a query would cost, told without carrying it out.' })
export class ExplanationType {
  @Field(() => [ExplainedFieldType], { simple: true, description: 'Each question of the query, in their order.' })
  readonly fields!: readonly ExplainedFieldType[];

  @Field(() => Int, { simple: true, description: 'Rows that would be read for all of it, at most.' })
  readonly rows!: number;

  @Field(() => TimeClassEnum, { simple: true, description: 'How long all of it would take, about.' })
  readonly timeClass!: TimeClass;

  @Field(() => [ExplainedLimitType], {
    simple: true,
    description:
      'The limits that depend on what is asked for. A query that passes a limit of its form is refused, here as when it is carried out.',
  })
  readonly limits!: readonly ExplainedLimitType[];
}
