import { getNamedType, type GraphQLField } from 'graphql';
import type { QuoteFilter, SpeakerFilter } from '../../corpus/filters.ts';
import type { FieldArguments } from '../../store/plan/plan.ts';
import { MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import { trusted } from '../../store/sql/trusted.ts';
import { expectBetween, expectFilter } from '../check-arguments.ts';

/**
 * Checks arguments as the field’s resolver would, and throws `UserError` as it would. False: they are in order, but what they ask
 * for no plan can read.
 */
export function checkFieldArguments(field: GraphQLField<unknown, unknown>, given: FieldArguments): boolean {
  const filterType = field.args.find(({ name }) => name === 'filter')?.type;
  const filterName = filterType && getNamedType(filterType).name;
  if (filterName === 'QuoteFilter') expectFilter(trusted<QuoteFilter | null | undefined>(given.filter));
  if (filterName === 'SpeakerFilter') expectFilter(trusted<SpeakerFilter | null | undefined>(given.filter)?.quotes);
  if (field.name === 'cues') expectBetween('first', given.first ?? 0, { least: 0, most: MAX_PAGE_SIZE });
  if (field.name === 'context') return given.sentences === 0;
  return field.name !== 'speaker' || typeof given.id !== typeof given.name || field.args.length !== 2;
}
