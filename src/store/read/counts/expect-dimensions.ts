import { isPeriod, type Period, type QuoteDimension } from '../../../corpus/dimensions.ts';
import { UserError } from '../../../corpus/user-error.ts';

const MOST_DIMENSIONS = 4;

/** Throws `UserError` BAD_ARGUMENT when the dimensions make no table: none, more than four, one twice, or two periods. */
export function expectDimensions(groupBy: readonly QuoteDimension[]): void {
  if (groupBy.length === 0)
    throw wrong('is empty. Say by what to count: [SPEAKER], or [PUBLISHER, MONTH] for a row for each pair.');
  if (groupBy.length > MOST_DIMENSIONS)
    throw wrong(`names ${groupBy.length} dimensions; at most ${MOST_DIMENSIONS} make a table. Leave some out.`);
  const twice = groupBy.find((dimension, index) => groupBy.indexOf(dimension) !== index);
  if (twice !== undefined) throw wrong(`names ${spelt(twice)} twice. Leave one of the two out.`);
  const periods = groupBy.filter(isPeriod);
  if (periods.length > 1)
    throw wrong(`names the periods ${periods.map(spelt).join(' and ')}; each row has one. Keep the shorter one.`);
}

/** The dimension as a stretch of time; throws `UserError` BAD_ARGUMENT when it is none. */
export function expectPeriod(dimension: QuoteDimension): Period {
  if (isPeriod(dimension)) return dimension;
  throw new UserError(
    'BAD_ARGUMENT',
    `"period" is ${spelt(dimension)}, which is no stretch of time. Give DAY, WEEK, MONTH or YEAR.`,
  );
}

function wrong(what: string): UserError {
  return new UserError('BAD_ARGUMENT', `"groupBy" ${what}`);
}

/** As the API spells it. */
function spelt(dimension: QuoteDimension): string {
  return dimension.toUpperCase().replaceAll('-', '_');
}
