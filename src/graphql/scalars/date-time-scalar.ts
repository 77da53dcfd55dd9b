import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

/** A moment, given out as a string (DateTime of graphql-scalars gives out a JavaScript Date, which only JSON makes a string). */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment in UTC to the millisecond, after RFC 3339: "2026-01-31T12:00:00.000Z".',
});
