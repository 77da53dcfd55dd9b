import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { isCalendarDay, suggestDay } from '../../corpus/calendar-day.ts';

/**
 * A calendar day. It stays the string it is: a JavaScript Date, which the scalar `Date` of graphql-scalars makes, is a moment
 * and moves to the day before in half of the world. Hence LocalDate under the name of the contract, with our own messages.
 */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, year-month-day after ISO 8601: "2020-08-04".',
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isCalendarDay(value)) return value;
  const near = typeof value === 'string' ? suggestDay(value) : undefined;
  const hint = near === undefined ? 'Write it as year-month-day: "2020-08-04".' : `Did you mean "${near}"?`;
  // Not a GraphQLError: graphql-js puts the place of the value before the message of any other error.
  throw new TypeError(`That is no day of the calendar. ${hint}`);
}
