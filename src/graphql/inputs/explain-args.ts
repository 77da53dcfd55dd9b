import { ArgsType, Field } from 'type-graphql';

/** The arguments of an explanation: a request, as clients send it. */
@ArgsType()
export class ExplainArgs {
  @Field(() => String, { description: 'The query, as it would be sent: "{ quotes { totalCount } }".' })
  readonly query!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The values of its variables as JSON: "{\\"name\\": \\"Omar\\"}".',
  })
  readonly variables?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which of its operations is meant, where it has several.',
  })
  readonly operationName?: string | null;
}
